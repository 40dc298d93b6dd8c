// Removes concepts that only replaced records spoke of. No parameters.
MATCH (c:Concept) WHERE c.seen AND NOT EXISTS {(c)<--()}
DETACH DELETE c
