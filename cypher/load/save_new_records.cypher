// Brings records into force whose keys are new. Parameters: $records, each the properties of one.
UNWIND $records AS row
CREATE (s:SourceRecord {key: row.key, system: row.system, type: row.type, id: row.id, hash: row.hash, facts: row.facts,
  patient: row.patient, attributes: row.attributes, person: row.person, known: row.known})
