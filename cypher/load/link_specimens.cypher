// Ties variants to the specimens in which they were found. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (s:Specimen {key: link.from}), (v:Variant {key: link.to})
CREATE (s)-[:HAS_VARIANT]->(v)
