// Patients by identifier, those that the reader may see. Parameters: $ids, $opposed (see Visibility).
UNWIND $ids AS id
MATCH (p:Patient {id: id}) WHERE coalesce(p.opposed, false) IN $opposed
RETURN p {.id, sex: coalesce(p.sex, 'UNKNOWN'), .birth, .death, .deathCause, .lastNews, .familyName, .givenName,
  opposed: coalesce(p.opposed, false),
  vital: CASE WHEN p.death IS NOT NULL THEN 'DEAD' WHEN p.vital IS NOT NULL THEN p.vital WHEN p.lastNews IS NOT NULL THEN 'ALIVE' ELSE 'UNKNOWN' END} AS row
