// Counts the patients whom each change of a release concerns. Parameters: $counts, each {key, patients}.
UNWIND $counts AS count
MATCH (c:KnowledgeChange {key: count.key})
SET c.patients = count.patients
