// Ties variants to their genes. Parameters: $links, each {from, to: symbol}.
UNWIND $links AS link
MATCH (v:Variant {key: link.from})
MERGE (g:Gene {symbol: link.to})
CREATE (v)-[:IN_GENE]->(g)
