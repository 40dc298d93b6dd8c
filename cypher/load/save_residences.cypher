// Saves where patients lived. Parameters: $residences, each {patient, curie, properties}.
UNWIND $residences AS row
MATCH (p:Patient {id: row.patient}), (c:Concept {curie: row.curie})
CREATE (p)-[r:LIVES_IN]->(c)
SET r = row.properties
