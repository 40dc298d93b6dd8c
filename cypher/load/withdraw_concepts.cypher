// Lets go of the concepts that a vocabulary no longer has: from now on they stay only where something points to them. Parameters: $name, $version.
MATCH (c:Concept {vocabulary: $name}) WHERE c.release <> $version
SET c.seen = true
REMOVE c.vocabulary, c.release
WITH c
MATCH (c)-[r:IS_A|PART_OF|MAPS_TO]->()
DELETE r
