// What happened to the tumours of patients, in order of date. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (f:NeoplasticEvent {patient: owner})
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, .type, .date, sites: coalesce(f.sites, []), tumourKey: head([(t:Tumour)-[:HAS_EVENT]->(f) | t.key]),
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
