// The primaries of patients, in order of date. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_TUMOUR]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, topography: head([(f)-[:IN_SITE]->(c:Concept) | c.curie]), morphology: head([(f)-[:OF_MORPHOLOGY]->(c:Concept) | c.curie]),
  type: head([(f)-[:OF_CONCEPT]->(c:Concept) WHERE c.curie STARTS WITH 'ONCOTREE:' | c.curie]),
  .date, .laterality, .stage, .grade, secondPrimary: coalesce(f.secondPrimary, false),
  multiplePrimary: CASE WHEN f.seer IS NULL THEN null ELSE {
    iarc: {counted: f.iarc, reason: f.iarcReason, rule: f.iarcRule, with: f.iarcWith},
    seer: {counted: f.seer, reason: f.seerReason, rule: f.seerRule, with: f.seerWith},
    clinical: {counted: f.clinical, reason: f.clinicalReason, rule: f.clinicalRule, with: f.clinicalWith}} END,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
