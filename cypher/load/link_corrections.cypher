// Ties facts to the corrections in force of them. Parameters: $links, each {from, to}.
UNWIND $links AS link
MATCH (c:Correction {key: link.to})
CALL (link) {
  MATCH (f:Tumour {key: link.from}) RETURN f
  UNION MATCH (f:NeoplasticEvent {key: link.from}) RETURN f
  UNION MATCH (f:Treatment {key: link.from}) RETURN f
  UNION MATCH (f:Exposure {key: link.from}) RETURN f
}
CREATE (f)-[:CORRECTED_BY]->(c)
