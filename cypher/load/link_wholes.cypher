// Says of what concepts are a part; where both are there. Parameters: $links, each {from, to}, of concepts that say nothing of it yet.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}) USING INDEX c:Concept(curie)
MATCH (whole:Concept {curie: link.to}) USING INDEX whole:Concept(curie)
CREATE (c)-[:PART_OF]->(whole)
