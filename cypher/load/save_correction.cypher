// Writes down what somebody corrects of a patient, whose history is to be built again; earlier corrections stay. Parameters:
// $patient, $correction {key, patient, kind, fact, what, site, side, date, concepts, property, value, was, told, reason, by, at, state}.
MATCH (p:Patient {id: $patient})
MERGE (c:Correction {key: $correction.key})
SET c += $correction, p.stale = true
MERGE (p)-[:HAS_CORRECTION]->(c)
