// All concepts that profiles may use, with what they are a kind or a part of, and what those that no vocabulary holds mean. Parameters: none.
MATCH (c:Concept)
RETURN c.curie AS curie, c.number AS number, c.labelFr AS labelFr, c.labelEn AS labelEn,
  [(c)-[:IS_A|PART_OF]->(above:Concept) | above.curie] AS parents,
  CASE WHEN c.vocabulary IS NULL THEN [(c)-[:MAPS_TO]->(other:Concept) | other.curie] ELSE [] END AS mapsTo
