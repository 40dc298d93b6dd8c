// All corrections of patients, those taken back too, in order of time. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id})-[:HAS_CORRECTION]->(c:Correction)
WITH id, c ORDER BY c.at, c.key
RETURN id, c {
  .key, .patient, .property, .value, .was, .told, .reason, .by, .at, .undoneBy, .undoneAt,
  anchor: c {.kind, .fact, .what, .site, .side, .date, .concepts}
} AS row
