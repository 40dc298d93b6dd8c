// Saves what documents name. Parameters: $mentions, each {document, curie, properties}.
UNWIND $mentions AS row
MATCH (d:Document {key: row.document}), (c:Concept {curie: row.curie})
CREATE (d)-[m:MENTIONS]->(c)
SET m = row.properties
