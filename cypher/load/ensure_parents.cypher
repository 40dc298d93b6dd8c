// Says of what concepts are a kind, once, where both are there. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}) USING INDEX c:Concept(curie)
MATCH (above:Concept {curie: link.to}) USING INDEX above:Concept(curie)
MERGE (c)-[:IS_A]->(above)
