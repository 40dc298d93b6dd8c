// Ties events to their tumours. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (t:Tumour {key: link.from}), (e:NeoplasticEvent {key: link.to})
CREATE (t)-[:HAS_EVENT]->(e)
