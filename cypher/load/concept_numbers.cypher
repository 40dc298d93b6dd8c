// All concepts with their numbers. No parameters.
MATCH (c:Concept)
RETURN c.curie AS curie, c.number AS number
