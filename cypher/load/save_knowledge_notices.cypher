// Tells patients whom a change of the knowledge concerns; safe to repeat. Parameters: $number (release), $notices, each {key, patient, change, tumour, type, variant, finding}.
UNWIND $notices AS notice
MATCH (p:Patient {id: notice.patient})
MATCH (c:KnowledgeChange {key: notice.change})
MERGE (n:KnowledgeNotice {key: notice.key})
ON CREATE SET n.release = $number, n.status = 'NEW', n.patient = notice.patient, n.tumour = notice.tumour,
  n.type = notice.type, n.variant = notice.variant, n.finding = notice.finding
MERGE (p)-[:HAS_NOTICE]->(n)
MERGE (n)-[:OF_CHANGE]->(c)
