// Gives a kept finding a status and a comment of whoever gave it. Parameters: $id, $comment {at, author, status, text}.
MATCH (f:KeptFinding {id: $id})
SET f.status = $comment.status
CREATE (f)-[:HAS_COMMENT]->(c:FindingComment)
SET c += $comment
