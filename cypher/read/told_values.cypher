// States of patients that reports tell, in order of date. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_TOLD_VALUE]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, .series, .label, .date, .value, .unit, .textValue,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
}) AS rows
