// Takes back a correction of a patient, whose history is to be built again; it stays, with who took it back. Parameters: $patient,
// $key, $by, $at.
MATCH (p:Patient {id: $patient})-[:HAS_CORRECTION]->(c:Correction {key: $key}) WHERE c.undoneAt IS NULL
SET c.undoneBy = $by, c.undoneAt = $at, c.state = 'UNDONE', p.stale = true
RETURN count(c) AS undone
