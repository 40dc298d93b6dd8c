// The genes that the specimens of patients were looked at for, by kind of finding. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_SPECIMEN]->(f)
WITH owner, f ORDER BY f.date, f.key
RETURN owner, collect(f {
  .key, .date,
  mutations: {all: coalesce(f.testedMutationsAll, false), genes: coalesce(f.testedMutations, [])},
  copies: {all: coalesce(f.testedCopiesAll, false), genes: coalesce(f.testedCopies, [])},
  structures: {all: coalesce(f.testedStructuresAll, false), genes: coalesce(f.testedStructures, [])}
}) AS rows
