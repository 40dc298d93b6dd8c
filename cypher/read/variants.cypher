// The variants of patients. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_VARIANT]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, specimen: head([(taken:Specimen)-[:HAS_VARIANT]->(f) | taken.key]), gene: head([(f)-[:IN_GENE]->(g:Gene) WHERE g.symbol <> coalesce(f.partner, '') | g.symbol]),
  .kind, .call, .partner, .hgvsC, .hgvsP, .build, .chromosome, .position, .partnerChromosome, .ref, .alt, .vaf,
  .origin, .significance, .test, .date,
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
