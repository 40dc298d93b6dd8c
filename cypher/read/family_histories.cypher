// The diseases of patients' relatives. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_FAMILY_HISTORY]->(f)
WITH owner, f ORDER BY f.key
RETURN owner, collect(f {
  .key, relation: coalesce(f.relation, ''), concept: head([(f)-[:OF_CONCEPT]->(c:Concept) | c.curie]), .label, .age,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
