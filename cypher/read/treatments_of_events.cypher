// The treatments of events, in order of date. Parameters: $ids (events), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (n:NeoplasticEvent {key: owner})-[:TREATED_BY]->(f:Treatment)<-[:HAS_TREATMENT]-(p:Patient)
WHERE coalesce(p.opposed, false) IN $opposed
WITH DISTINCT owner, f ORDER BY f.start, f.key
RETURN owner, collect(f {
  .key, .kind, .label, .start, .end, concepts: [(f)-[:OF_CONCEPT]->(c:Concept) | c.curie], .regimen, .line, .cycles, .doseGy,
  .fractions, .intent, eventKey: owner,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
