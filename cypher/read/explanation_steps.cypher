// How patients are tied to concepts, step by step. Parameters: $concepts, $ids (patients), $opposed (see Visibility).
UNWIND $ids AS id
MATCH (p:Patient {id: id}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[h]->(f)-[r:IN_SITE|OF_MORPHOLOGY|OF_CONCEPT|TO_AGENT|WITH_OCCUPATION|IN_GENE|MENTIONS]->(c)
WHERE coalesce(c.curie, 'HGNC:' + c.symbol) IN $concepts
RETURN type(h) AS first, head(labels(f)) AS label, type(r) AS second, coalesce(c.curie, 'HGNC:' + c.symbol) AS concept,
  count(DISTINCT p) AS patients ORDER BY patients DESC, first, concept LIMIT 20
