// What tumour boards decided for patients, the latest first. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_DECISION]->(d)
RETURN d {.key, .patient, .date, .decision, .options, .by, .at} AS row
ORDER BY d.date DESC, d.at DESC
