// Keeps a finding, linked with its concepts; one that is kept already stays as it is. Parameters: $finding {id, owner, kept, status, feature, outcomeKind, outcomeConcept, lagYears, question (JSON)}.
MERGE (f:KeptFinding {id: $finding.id})
ON CREATE SET f += $finding
WITH f
OPTIONAL MATCH (c:Concept {curie: f.feature})
OPTIONAL MATCH (o:Concept {curie: f.outcomeConcept})
FOREACH (concept IN CASE WHEN c IS NULL THEN [] ELSE [c] END | MERGE (f)-[:ABOUT]->(concept))
FOREACH (concept IN CASE WHEN o IS NULL THEN [] ELSE [o] END | MERGE (f)-[:WITH_OUTCOME]->(concept))
