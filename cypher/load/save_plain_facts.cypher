// Saves facts that rest on one row and one concept, which is most of them. Parameters: $facts, each {patient, label, has: type of
// the relationship from the patient, properties, type: of the relationship to the concept, curie, row: key}.
UNWIND $facts AS fact
MATCH (p:Patient {id: fact.patient}) USING INDEX SEEK p:Patient(id)
MATCH (c:Concept {curie: fact.curie}) USING INDEX SEEK c:Concept(curie)
MATCH (s:SourceRecord {key: fact.row}) USING INDEX SEEK s:SourceRecord(key)
CREATE (p)-[:$(fact.has)]->(f:$(fact.label))-[:$(fact.type)]->(c), (f)-[:FROM_ROW]->(s)
SET f += fact.properties
