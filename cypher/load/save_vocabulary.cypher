// Notes that the shipped concepts of a version are in the graph. Parameters: $name, $version, $concepts.
MERGE (v:Vocabulary {name: $name})
SET v.version = $version, v.concepts = $concepts
