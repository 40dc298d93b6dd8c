// What people corrected of patients, the latest first. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_CORRECTION]->(c:Correction)
WITH owner, c ORDER BY c.at DESC, c.key
RETURN owner, collect(c {
  .key, .kind, fact: c.about, .property, .value, .was, .told, .reason, .by, .at, .state, .undoneBy, .undoneAt,
  anchor: c {.kind, .fact, .what, .site, .side, .date, .concepts}
}) AS rows
