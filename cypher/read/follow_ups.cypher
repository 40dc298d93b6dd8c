// How long studies followed patients towards an end. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_FOLLOW_UP]->(f)
WITH owner, f ORDER BY f.endpoint, f.key
RETURN owner, collect(f {
  .key, .endpoint, .months, .reached,
  evidence: [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
