// Says of what concepts are a kind; where both are there. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}), (above:Concept {curie: link.to})
MERGE (c)-[:IS_A]->(above)
