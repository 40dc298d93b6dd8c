// Marks patients who have documents, so that these are read again, some at a time. Parameters: $after, $limit.
MATCH (p:Patient) WHERE p.id > $after AND EXISTS { (p)-[:HAS_DOCUMENT]->(:Document) }
WITH p ORDER BY p.id LIMIT $limit
SET p.stale = true
RETURN p.id AS id
