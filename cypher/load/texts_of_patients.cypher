// The texts of patients' documents. Parameters: $ids.
UNWIND $ids AS id
MATCH (:Patient {id: id})-[:HAS_DOCUMENT]->(d:Document)-[:HAS_TEXT]->(t:DocumentText)
RETURN d.key AS key, t.text AS text
