// Registers an opposition of a patient; safe to repeat. No row: no such patient. Parameters: $patient, $key, $date,
// $study and $withdrawn (null: all research; in force).
MATCH (p:Patient {id: $patient})
MERGE (o:Opposition {key: $key})
SET o.patient = $patient, o.date = $date, o.study = $study, o.withdrawn = $withdrawn
MERGE (p)-[:OPPOSES]->(o)
WITH p
SET p.opposed = EXISTS {(p)-[:OPPOSES]->(any:Opposition) WHERE any.study IS NULL AND any.withdrawn IS NULL}
WITH p
OPTIONAL MATCH (p)-[:HAS_PROFILE]->(f:Profile)
RETURN p.opposed AS opposed, f.bytes AS bytes
