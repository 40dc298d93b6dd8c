// The events of tumours, in order of date. Parameters: $ids (tumours), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient)-[:HAS_TUMOUR]->(t:Tumour {key: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (t)-[:HAS_EVENT]->(f:NeoplasticEvent)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, .type, .date, sites: coalesce(f.sites, []), tumourKey: owner,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
