// The records in force of patients. Parameters: $ids.
UNWIND $ids AS id
MATCH (s:SourceRecord {patient: id})
RETURN id, s.system AS system, s.type AS type, s.key AS key, s.hash AS hash, s.facts AS facts, s.attributes AS attributes,
  s.warning AS warning
