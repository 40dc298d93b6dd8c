// The texts of patients' documents. Parameters: $ids.
UNWIND $ids AS id
MATCH (p:Patient {id: id})-[:HAS_DOCUMENT]->(d:Document)-[:HAS_TEXT]->(t:DocumentText) USING INDEX SEEK p:Patient(id)
RETURN d.key AS key, t.text AS text
