// Patients whose documents say the words, those that the reader may see. Parameters: $text (Lucene), $limit (documents), $opposed (see Visibility).
CALL db.index.fulltext.queryNodes('documentText', $text, {limit: $limit}) YIELD node
MATCH (node)<-[:HAS_TEXT]-(:Document)<-[:HAS_DOCUMENT]-(p:Patient) WHERE coalesce(p.opposed, false) IN $opposed
RETURN DISTINCT p.id AS id
