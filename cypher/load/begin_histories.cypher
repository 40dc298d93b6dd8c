// Locks patients and says who of them is as the builder saw them (no correction came or was taken back since), who opposes all
// research by a decision of their own, and who has a history. Parameters: $patients, each {id, corrections: their number and that
// of those taken back}.
UNWIND $patients AS row
MATCH (p:Patient {id: row.id})
SET p.stale = true
WITH p, row
RETURN row.id AS id, EXISTS {(p)-[:HAS_PROFILE]->()} AS built,
  COUNT {(p)-[:HAS_CORRECTION]->()} + COUNT {(p)-[:HAS_CORRECTION]->(c:Correction) WHERE c.undoneAt IS NOT NULL} = row.corrections AS current,
  EXISTS {(p)-[:OPPOSES]->(o:Opposition) WHERE o.study IS NULL AND o.withdrawn IS NULL AND NOT EXISTS {(o)-[:FROM_ROW]->()}} AS decided
