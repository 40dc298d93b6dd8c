// Documents by key, of patients that the reader may see. Parameters: $keys, $opposed (see Visibility).
UNWIND $keys AS key
MATCH (d:Document {key: key})<-[:HAS_DOCUMENT]-(p:Patient) WHERE coalesce(p.opposed, false) IN $opposed
RETURN d {.key, patientId: p.id, .date, .type, .title, .author, .service, .language, length: coalesce(d.length, 0), .outside,
  eventKey: head([(d)-[:BELONGS_TO]->(n:NeoplasticEvent) | n.key])} AS row
