// What is kept out of these keys. Parameters: $keys.
UNWIND $keys AS key
MATCH (q:Quarantine {record: key})
RETURN q {.*} AS slot
