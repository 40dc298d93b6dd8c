// Keeps what was read of documents, and by which rules. Parameters: $readings, each {document, rules, bytes}.
UNWIND $readings AS row
MATCH (t:DocumentText {key: row.document})
SET t.reading = row.bytes, t.readBy = row.rules
