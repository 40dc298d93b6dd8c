// Gives a notice a status and the words of whoever gave it. Parameters: $key, $review {status, comment, reviewedBy, reviewed}.
MATCH (n:KnowledgeNotice {key: $key})
SET n += $review
