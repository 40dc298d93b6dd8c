// Patients whose history is to be built again, in order. Parameters: $after, $limit.
MATCH (p:Patient) WHERE p.stale = true AND p.id > $after
RETURN p.id AS id ORDER BY id LIMIT $limit
