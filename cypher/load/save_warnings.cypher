// Says what is odd about records, or that nothing is any more. Parameters: $warnings, each {key, warning}.
UNWIND $warnings AS row
MATCH (s:SourceRecord {key: row.key})
SET s.warning = row.warning
