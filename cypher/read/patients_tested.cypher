// Which of some genes were looked at for mutations, by patient and specimen. Parameters: $ids (patients), $genes, $opposed (see Visibility).
UNWIND $ids AS id
MATCH (p:Patient {id: id})-[:HAS_SPECIMEN]->(s:Specimen) WHERE coalesce(p.opposed, false) IN $opposed
WITH p, [gene IN $genes WHERE coalesce(s.testedMutationsAll, false) OR gene IN coalesce(s.testedMutations, [])] AS tested
WHERE size(tested) > 0
RETURN p.id AS patient, tested
