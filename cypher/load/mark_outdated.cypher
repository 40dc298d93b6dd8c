// Marks some of the patients whose history other rules have built. Parameters: $rules, $limit.
MATCH (p:Patient) WHERE p.stale IS NULL AND coalesce(p.builtBy, '') <> $rules AND EXISTS {(:SourceRecord {patient: p.id})}
WITH p LIMIT $limit
SET p.stale = true
RETURN count(p) AS marked
