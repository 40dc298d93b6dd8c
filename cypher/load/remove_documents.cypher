// Removes what came from earlier forms of records. Parameters: $keys.
UNWIND $keys AS key
MATCH (d:Document {key: key}) USING INDEX SEEK d:Document(key)
OPTIONAL MATCH (d)-[:HAS_TEXT]->(t:DocumentText)
DETACH DELETE d, t
