// Figures that change with every new concept and every new version of a vocabulary. Parameters: none.
MATCH (c:Concept)
WITH count(c) AS concepts, coalesce(max(c.number), -1) AS latest
RETURN concepts, latest, COLLECT {MATCH (v:Vocabulary) RETURN v.name + ' ' + v.version AS held ORDER BY held} AS vocabularies
