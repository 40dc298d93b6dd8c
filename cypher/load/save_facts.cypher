// Saves facts with the concepts, rows and places that they rest on. Parameters: $facts, each {patient, label, has: relationship
// types from the patient, properties, concepts: [{type, curie}], rows: [key], places: [{document, properties}]}.
UNWIND $facts AS fact
MATCH (p:Patient {id: fact.patient})
CREATE (f:$(fact.label))
SET f = fact.properties
FOREACH (type IN fact.has | CREATE (p)-[:$(type)]->(f))
WITH f, fact
CALL (f, fact) {
  UNWIND fact.concepts AS link
  MATCH (c:Concept {curie: link.curie})
  CREATE (f)-[:$(link.type)]->(c)
}
CALL (f, fact) {
  UNWIND fact.rows AS key
  MATCH (s:SourceRecord {key: key})
  CREATE (f)-[:FROM_ROW]->(s)
}
CALL (f, fact) {
  UNWIND fact.places AS place
  MATCH (d:Document {key: place.document})
  CREATE (f)-[e:EVIDENCED_BY]->(d)
  SET e = place.properties
}
