// Locks patients and says who of them opposes all research by a decision of their own, and who has a history. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id})
SET p.stale = null
RETURN id, EXISTS {(p)-[:HAS_PROFILE]->()} AS built,
  EXISTS {(p)-[:OPPOSES]->(o:Opposition) WHERE o.study IS NULL AND o.withdrawn IS NULL AND NOT EXISTS {(o)-[:FROM_ROW]->()}} AS decided
