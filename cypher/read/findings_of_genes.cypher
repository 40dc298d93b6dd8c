// The recorded variants of genes with the tumours of their patients, for matching. Parameters: $genes, $opposed (see Visibility).
UNWIND $genes AS symbol
MATCH (:Gene {symbol: symbol})<-[:IN_GENE]-(v:Variant)
MATCH (p:Patient {id: v.patient}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_TUMOUR]->(t:Tumour)
RETURN p.id AS patient, t.key AS tumour,
  head([(t)-[:IN_SITE]->(c:Concept) | c.curie]) AS topography,
  head([(t)-[:OF_MORPHOLOGY]->(c:Concept) | c.curie]) AS morphology,
  v.key AS variant, head([(v)-[:IN_GENE]->(g:Gene) WHERE g.symbol <> coalesce(v.partner, '') | g.symbol]) AS gene,
  v.kind AS kind, v.call AS call, v.partner AS partner, v.hgvsP AS hgvsP, v.origin AS origin, v.significance AS significance
