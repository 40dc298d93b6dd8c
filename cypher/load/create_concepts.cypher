// Adds concepts that the graph lacks. Parameters: $concepts, each {curie, number, properties, seen: true or null}.
UNWIND $concepts AS row
CREATE (c:Concept {curie: row.curie, number: row.number, seen: row.seen})
SET c += row.properties
