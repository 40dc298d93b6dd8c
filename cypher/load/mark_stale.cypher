// Marks patients whose history is to be built again. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id}) WHERE p.stale IS NULL
SET p.stale = true
