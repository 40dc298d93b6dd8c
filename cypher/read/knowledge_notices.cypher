// The inbox: whom changes of the knowledge concern, the latest release first, warnings first in it. Parameters: $statuses, $patients (empty: all), $opposed (see Visibility), $offset, $limit.
MATCH (n:KnowledgeNotice) WHERE n.status IN $statuses
MATCH (p:Patient)-[:HAS_NOTICE]->(n) WHERE coalesce(p.opposed, false) IN $opposed AND ($patients = [] OR p.id IN $patients)
MATCH (n)-[:OF_CHANGE]->(c:KnowledgeChange)-[:OF_STATEMENT]->(s:TherapyStatement)
WITH n, c, s ORDER BY n.release DESC, c.kind <> 'WITHDRAWN', n.patient, n.key
SKIP $offset LIMIT $limit
RETURN n {
  .key, .patient, .tumour, .type, .variant, .finding, .status, .comment, .reviewedBy, .reviewed,
  change: c {
    .key, .release, .kind, .effect, .level, .earlierEffect, .earlierLevel, .patients,
    source: s.source, medicines: s.medicines, how: s.how, disease: s.disease,
    genes: COLLECT {MATCH (s)-[:ABOUT]->(g:Gene) RETURN g.symbol ORDER BY g.symbol}
  }
} AS row
