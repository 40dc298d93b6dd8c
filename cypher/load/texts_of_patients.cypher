// The texts of patients' documents, or in the place of a text what was read of it by the same rules. Parameters: $patients, each
// {id, rules}.
UNWIND $patients AS row
MATCH (p:Patient {id: row.id})-[:HAS_DOCUMENT]->(d:Document)-[:HAS_TEXT]->(t:DocumentText) USING INDEX SEEK p:Patient(id)
WITH t, coalesce(t.readBy = row.rules, false) AS kept
RETURN t.key AS key, CASE WHEN kept THEN null ELSE t.text END AS text, CASE WHEN kept THEN t.reading ELSE null END AS reading
