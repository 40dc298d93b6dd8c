// The treatments of patients, in order of date. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_TREATMENT]->(f)
WITH owner, f ORDER BY f.start, f.key
RETURN owner, collect(f {
  .key, .kind, .label, .start, .end, concepts: [(f)-[:OF_CONCEPT]->(c:Concept) | c.curie], .regimen, .line, .cycles, .doseGy,
  .fractions, .intent, eventKey: head([(n:NeoplasticEvent)-[:TREATED_BY]->(f) | n.key]),
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
