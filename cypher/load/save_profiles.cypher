// Saves the packed profiles of patients; the version grows. Parameters: $profiles, each {patient, bytes}.
UNWIND $profiles AS row
MATCH (p:Patient {id: row.patient})
MERGE (f:Profile {patient: row.patient})
SET f.bytes = row.bytes, f.version = coalesce(f.version, 0) + 1
MERGE (p)-[:HAS_PROFILE]->(f)
