// Adds or renames concepts. Parameters: $concepts, each {curie, properties, seen: true or null}.
UNWIND $concepts AS row
MERGE (c:Concept {curie: row.curie})
ON CREATE SET c.number = row.number
SET c += row.properties, c.seen = row.seen
