// Removes what documents were said to name, before they are read anew. Parameters: $keys.
UNWIND $keys AS key
MATCH (d:Document {key: key})-[m:MENTIONS]->()
DELETE m
