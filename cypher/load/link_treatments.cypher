// Ties treatments to the events that they treat. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (e:NeoplasticEvent {key: link.from}), (t:Treatment {key: link.to})
CREATE (e)-[:TREATED_BY]->(t)
