// Removes what concepts say that they are. Parameters: $curies.
UNWIND $curies AS curie
MATCH (c:Concept {curie: curie})-[r:IS_A|MAPS_TO]->() USING INDEX SEEK c:Concept(curie)
DELETE r
