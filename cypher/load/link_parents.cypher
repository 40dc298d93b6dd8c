// Says of what concepts are a kind; where both are there. Parameters: $links, each {from, to}, of concepts that say nothing of it yet.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}) USING INDEX c:Concept(curie)
MATCH (above:Concept {curie: link.to}) USING INDEX above:Concept(curie)
CREATE (c)-[:IS_A]->(above)
