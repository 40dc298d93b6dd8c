// Makes patients known; one who is new is hidden from research until the history is built. Parameters: $ids.
UNWIND $ids AS id
MERGE (p:Patient {id: id})
ON CREATE SET p.opposed = true
