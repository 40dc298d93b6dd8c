// Saves who patients are. Parameters: $patients, each {id, properties}.
UNWIND $patients AS row
MATCH (p:Patient {id: row.id})
SET p = row.properties
