// Removes what concepts say that they are. Parameters: $curies. In an empty graph the planner would rather scan all relationships for each row.
UNWIND $curies AS curie
MATCH (c:Concept {curie: curie}) USING INDEX c:Concept(curie)
CALL (c) {
  MATCH (c)-[r:IS_A|PART_OF|MAPS_TO]->()
  DELETE r
}
