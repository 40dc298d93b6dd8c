// The diseases of patients that are no primary tumours. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_CONDITION]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, concept: head([(f)-[:OF_CONCEPT]->(c:Concept) | c.curie]), .code, .label, .date, .role,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
