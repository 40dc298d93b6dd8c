// Adds concepts that the graph lacks. Parameters: $concepts, the properties of each: curie, number, seen (true or absent), names.
UNWIND $concepts AS row
CREATE (c:Concept)
SET c = row
