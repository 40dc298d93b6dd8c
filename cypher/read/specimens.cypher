// The specimens that laboratories looked at, with what they looked for. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_SPECIMEN]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, .label, .date, .type, .purity, .ploidy, tested: [
    {assay: 'MUTATION', panel: f.testedMutationsPanel, all: coalesce(f.testedMutationsAll, false), genes: coalesce(f.testedMutations, [])},
    {assay: 'CNV', panel: f.testedCopiesPanel, all: coalesce(f.testedCopiesAll, false), genes: coalesce(f.testedCopies, [])},
    {assay: 'SV', panel: f.testedStructuresPanel, all: coalesce(f.testedStructuresAll, false), genes: coalesce(f.testedStructures, [])}],
  evidence: [(f)-[e:EVIDENCED_BY]->(d:Document) | {record: d.key, documentKey: d.key, start: e.start, end: e.end, section: e.section}]
    + [(f)-[:FROM_ROW]->(s:SourceRecord) | {record: s.key}]
}) AS rows
