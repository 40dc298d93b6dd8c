// Texts of documents, of patients that the reader may see. Parameters: $ids (documents), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (d:Document {key: owner})<-[:HAS_DOCUMENT]-(p:Patient) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (d)-[:HAS_TEXT]->(t:DocumentText)
RETURN owner, t.text AS text
