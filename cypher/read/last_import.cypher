// When the last import ended, ISO 8601 in UTC. Parameters: none.
MATCH (i:Import) WHERE i.ended IS NOT NULL
RETURN toString(max(i.ended)) AS ended
