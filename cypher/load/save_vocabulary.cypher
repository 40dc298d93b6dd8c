// Notes which version of a vocabulary is in the graph; none where it holds nothing. Parameters: $name, $version, $concepts.
MERGE (v:Vocabulary {name: $name})
SET v.version = $version, v.concepts = $concepts
WITH v WHERE v.concepts = 0
DELETE v
