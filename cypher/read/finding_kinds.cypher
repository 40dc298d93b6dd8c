// The different findings in genes, each once however many patients have it; `key` tells them apart. Parameters: $genes.
UNWIND $genes AS symbol
MATCH (:Gene {symbol: symbol})<-[:IN_GENE]-(v:Variant)
WITH symbol + '|' + coalesce(v.kind, '') + '|' + coalesce(v.call, '') + '|' + coalesce(v.partner, '') + '|'
  + coalesce(v.hgvsP, '') + '|' + coalesce(v.origin, '') + '|' + coalesce(v.significance, '') AS key, min(v.key) AS example
MATCH (v:Variant {key: example})
RETURN key, head([(v)-[:IN_GENE]->(g:Gene) WHERE g.symbol <> coalesce(v.partner, '') | g.symbol]) AS gene,
  v.kind AS kind, v.call AS call, v.partner AS partner, v.hgvsP AS hgvsP, v.origin AS origin, v.significance AS significance
