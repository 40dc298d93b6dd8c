// What documents name, one row a span, in order of place. Parameters: $ids (documents), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (d:Document {key: owner})<-[:HAS_DOCUMENT]-(p:Patient) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (d)-[m:MENTIONS]->(c:Concept)
UNWIND range(0, size(m.starts) - 1) AS i
WITH owner, m.starts[i] AS start, m.ends[i] AS end, m.assertion AS assertion, c ORDER BY start, end DESC, c.curie
RETURN owner, collect({start: start, end: end, concept: c.curie, assertion: assertion}) AS rows
