// Writes what a release changed, with the statements and their genes; safe to repeat. Parameters: $number (release), $changes, each {key, statement, kind, source, medicines, how, disease, genes, effect, level, earlierEffect, earlierLevel}.
MATCH (r:KnowledgeRelease {number: $number})
UNWIND $changes AS change
MERGE (s:TherapyStatement {key: change.statement})
ON CREATE SET s.since = $number
SET s.source = change.source, s.medicines = change.medicines, s.how = change.how, s.disease = change.disease,
  s.effect = change.effect, s.level = change.level, s.until = CASE change.kind WHEN 'WITHDRAWN' THEN $number END
MERGE (c:KnowledgeChange {key: change.key})
SET c.release = $number, c.kind = change.kind, c.effect = change.effect, c.level = change.level,
  c.earlierEffect = change.earlierEffect, c.earlierLevel = change.earlierLevel, c.patients = 0
MERGE (c)-[:IN_RELEASE]->(r)
MERGE (c)-[:OF_STATEMENT]->(s)
FOREACH (symbol IN change.genes | MERGE (g:Gene {symbol: symbol}) MERGE (s)-[:ABOUT]->(g))
