// Writes down what a tumour board decided for a patient; earlier decisions stay. Parameters: $patient, $decision {key, patient, date, decision, options, by, at}.
MATCH (p:Patient {id: $patient})
MERGE (d:BoardDecision {key: $decision.key})
SET d += $decision
MERGE (p)-[:HAS_DECISION]->(d)
