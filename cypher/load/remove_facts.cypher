// Removes all that was concluded of patients; documents, what they name, and decisions stay. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id})
CALL (p) {
  MATCH (p)-[:HAS_TUMOUR|HAS_TREATMENT|HAS_ACT|HAS_CONDITION|HAS_MEASUREMENT|HAS_EXPOSURE|HAS_SPECIMEN|HAS_VARIANT|HAS_FAMILY_HISTORY|HAS_CONFLICT|HAS_TOLD_VALUE|HAS_FOLLOW_UP]->(f)
  DETACH DELETE f
}
CALL (p) {
  MATCH (e:NeoplasticEvent {patient: p.id})
  DETACH DELETE e
}
CALL (p) {
  MATCH (p)-[:OPPOSES]->(o:Opposition) WHERE EXISTS {(o)-[:FROM_ROW]->()}
  DETACH DELETE o
}
CALL (p) {
  MATCH (p)-[r:LIVES_IN]->()
  DELETE r
}
