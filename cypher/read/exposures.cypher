// What patients were exposed to. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_EXPOSURE]->(f)
WITH owner, f ORDER BY f.from, f.key
RETURN owner, collect(f {
  .key, .kind, concept: head([(f)-[:TO_AGENT|WITH_OCCUPATION]->(c:Concept) | c.curie]), .label, .from, .to, .value, .unit,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
