// The corrections in force of facts, the latest first. Parameters: $ids (keys of tumours, events, treatments, exposures), $opposed
// (see Visibility).
UNWIND $ids AS owner
CALL (owner) {
  MATCH (f:Tumour {key: owner}) RETURN f
  UNION MATCH (f:NeoplasticEvent {key: owner}) RETURN f
  UNION MATCH (f:Treatment {key: owner}) RETURN f
  UNION MATCH (f:Exposure {key: owner}) RETURN f
}
MATCH (f)-[:CORRECTED_BY]->(c:Correction)
MATCH (p:Patient {id: c.patient}) WHERE coalesce(p.opposed, false) IN $opposed
WITH owner, c ORDER BY c.at DESC, c.key
RETURN owner, collect(c {
  .key, .kind, fact: c.about, .property, .value, .was, .told, .reason, .by, .at, .state, .undoneBy, .undoneAt,
  anchor: c {.kind, .fact, .what, .site, .side, .date, .concepts}
}) AS rows
