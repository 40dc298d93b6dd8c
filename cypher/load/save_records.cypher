// Brings other forms of records into force. Parameters: $records, each {key, properties}.
UNWIND $records AS row
MERGE (s:SourceRecord {key: row.key})
SET s = row.properties
