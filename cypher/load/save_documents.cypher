// Adds the documents of records that have just come into force. Parameters: $documents, each {key, patient, properties, text: list of 0 or 1}.
UNWIND $documents AS row
MATCH (p:Patient {id: row.patient})
MATCH (s:SourceRecord {key: row.key})
CREATE (p)-[:HAS_DOCUMENT]->(d:Document)-[:FROM_ROW]->(s)
SET d = row.properties
FOREACH (text IN row.text | CREATE (d)-[:HAS_TEXT]->(:DocumentText {key: row.key, text: text}))
