// Puts the events of a tumour in order. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (e:NeoplasticEvent {key: link.from}), (next:NeoplasticEvent {key: link.to})
CREATE (e)-[:NEXT]->(next)
