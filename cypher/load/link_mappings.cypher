// Says that concepts mean the same; where both are there. Parameters: $links, each {from, to, predicate}.
UNWIND $links AS link
MATCH (c:Concept {curie: link.from}) USING INDEX c:Concept(curie)
MATCH (other:Concept {curie: link.to}) USING INDEX other:Concept(curie)
MERGE (c)-[:MAPS_TO {predicate: link.predicate}]->(other)
