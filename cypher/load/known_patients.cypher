// Those of these patients that are known. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id})
RETURN p.id AS id
