// A page of each patient's documents, the latest first. Parameters: $ids (patients), $opposed (see Visibility), $offset, $first.
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[:HAS_DOCUMENT]->(d:Document)
WITH owner, p, d ORDER BY coalesce(d.date, '') DESC, d.key
WITH owner, p, collect(d) AS every
RETURN owner, size(every) AS total, [d IN every[$offset..$offset + $first] | d {.key, patientId: p.id, .date, .type, .title, .author, .service, .language, length: coalesce(d.length, 0), .outside,
  eventKey: head([(d)-[:BELONGS_TO]->(n:NeoplasticEvent) | n.key])}] AS rows
