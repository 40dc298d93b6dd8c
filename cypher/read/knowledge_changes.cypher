// What a release of the knowledge changed, the changes that concern most patients first. Parameters: $number, $kinds (empty: all), $limit.
MATCH (:KnowledgeRelease {number: $number})<-[:IN_RELEASE]-(c:KnowledgeChange)-[:OF_STATEMENT]->(s:TherapyStatement)
WHERE $kinds = [] OR c.kind IN $kinds
RETURN c {
  .key, .release, .kind, .effect, .level, .earlierEffect, .earlierLevel, .patients,
  source: s.source, medicines: s.medicines, how: s.how, disease: s.disease,
  genes: COLLECT {MATCH (s)-[:ABOUT]->(g:Gene) RETURN g.symbol ORDER BY g.symbol}
} AS row
ORDER BY c.patients DESC, s.source, c.key
LIMIT $limit
