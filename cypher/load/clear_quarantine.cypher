// Empties slots of the quarantine. Parameters: $keys.
UNWIND $keys AS key
MATCH (q:Quarantine {key: key})
DELETE q
