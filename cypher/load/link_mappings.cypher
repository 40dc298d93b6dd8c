// Says that concepts mean the same; where both are there. Parameters: $links, each {from, to, predicate}, of concepts that say nothing of it yet.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}) USING INDEX c:Concept(curie)
MATCH (other:Concept {curie: link.to}) USING INDEX other:Concept(curie)
CREATE (c)-[:MAPS_TO {predicate: link.predicate}]->(other)
