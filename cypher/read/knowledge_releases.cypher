// The releases of the knowledge that were in force, the latest first. Parameters: none.
MATCH (r:KnowledgeRelease) WHERE r.inForce
RETURN r {.number, .at, .statements, .changes, .files} AS row
ORDER BY r.number DESC
