// Who has these findings in genes, with each tumour of theirs, for matching. Parameters: $genes, $keys (of finding_kinds), $opposed (see Visibility).
UNWIND $genes AS symbol
MATCH (:Gene {symbol: symbol})<-[:IN_GENE]-(v:Variant)
WITH v, symbol + '|' + coalesce(v.kind, '') + '|' + coalesce(v.call, '') + '|' + coalesce(v.partner, '') + '|'
  + coalesce(v.hgvsP, '') + '|' + coalesce(v.origin, '') + '|' + coalesce(v.significance, '') AS key
WHERE key IN $keys
MATCH (v)<-[:HAS_VARIANT]-(p:Patient)-[:HAS_TUMOUR]->(t:Tumour) WHERE coalesce(p.opposed, false) IN $opposed
RETURN p.id AS patient, t.key AS tumour,
  head([(t)-[:IN_SITE]->(c:Concept) | c.curie]) AS topography,
  head([(t)-[:OF_MORPHOLOGY]->(c:Concept) | c.curie]) AS morphology,
  head([(t)-[:OF_CONCEPT]->(c:Concept) WHERE c.curie STARTS WITH 'ONCOTREE:' | c.curie]) AS type,
  v.key AS variant, key AS finding, v.date AS date
