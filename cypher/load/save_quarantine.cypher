// Keeps records out, or waiting. Parameters: $slots, each {key, properties}.
UNWIND $slots AS row
MERGE (q:Quarantine {key: row.key})
SET q = row.properties
