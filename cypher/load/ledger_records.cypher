// What is in force of these keys; the facts of people alone. Parameters: $keys.
UNWIND $keys AS key
MATCH (s:SourceRecord {key: key})
RETURN s.key AS key, s.hash AS hash, s.patient AS patient, CASE WHEN s.person THEN coalesce(s.known, s.facts) END AS person
