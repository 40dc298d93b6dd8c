// One notice of the inbox. Parameters: $key, $opposed (see Visibility).
MATCH (p:Patient)-[:HAS_NOTICE]->(n:KnowledgeNotice {key: $key}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (n)-[:OF_CHANGE]->(c:KnowledgeChange)-[:OF_STATEMENT]->(s:TherapyStatement)
RETURN n {
  .key, .patient, .tumour, .type, .variant, .finding, .status, .comment, .reviewedBy, .reviewed,
  change: c {
    .key, .release, .kind, .effect, .level, .earlierEffect, .earlierLevel, .patients,
    source: s.source, medicines: s.medicines, how: s.how, disease: s.disease,
    genes: COLLECT {MATCH (s)-[:ABOUT]->(g:Gene) RETURN g.symbol ORDER BY g.symbol}
  }
} AS row
