// Tells patients whom a change of the knowledge concerns; one who was told is left as he is. Parameters: $number (release), $notices, each {key, patient, change, tumour, type, variant, finding}, no key twice.
UNWIND $notices AS notice
OPTIONAL MATCH (told:KnowledgeNotice {key: notice.key})
WITH notice WHERE told IS NULL
MATCH (p:Patient {id: notice.patient})
MATCH (c:KnowledgeChange {key: notice.change})
CREATE (p)-[:HAS_NOTICE]->(n:KnowledgeNotice {
  key: notice.key, release: $number, status: 'NEW', patient: notice.patient, tumour: notice.tumour,
  type: notice.type, variant: notice.variant, finding: notice.finding
})-[:OF_CHANGE]->(c)
