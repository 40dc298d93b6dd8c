// Who has measurements of these biomarkers, the latest last, with each tumour, for matching. Parameters: $biomarkers (concepts), $opposed (see Visibility).
MATCH (b:Concept) WHERE b.curie IN $biomarkers
MATCH (b)<-[:IS_A*0..1]-(:Concept)<-[:OF_CONCEPT]-(m:Measurement)<-[:HAS_MEASUREMENT]-(p:Patient)
WHERE coalesce(p.opposed, false) IN $opposed
WITH p, b, m ORDER BY m.date, m.key
WITH p, collect(m {.key, concept: b.curie, .label, .date, .comparator, .value, .unit, .textValue}) AS measurements
MATCH (p)-[:HAS_TUMOUR]->(t:Tumour)
RETURN p.id AS patient, t.key AS tumour,
  head([(t)-[:IN_SITE]->(c:Concept) | c.curie]) AS topography,
  head([(t)-[:OF_MORPHOLOGY]->(c:Concept) | c.curie]) AS morphology,
  head([(t)-[:OF_CONCEPT]->(c:Concept) WHERE c.curie STARTS WITH 'ONCOTREE:' | c.curie]) AS type, measurements
