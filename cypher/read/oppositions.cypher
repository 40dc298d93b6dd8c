// The oppositions of patients. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:OPPOSES]->(o:Opposition)
WITH owner, o ORDER BY o.date, o.key
RETURN owner, collect(o {.key, .date, .study, .withdrawn}) AS rows
