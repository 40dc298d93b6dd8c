// Figures that change with every new concept. Parameters: none.
MATCH (c:Concept)
RETURN count(c) AS concepts, coalesce(max(c.number), -1) AS latest
