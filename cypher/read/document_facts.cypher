// The facts that rest on documents, in order of place. Parameters: $ids (documents), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (d:Document {key: owner})<-[:HAS_DOCUMENT]-(p:Patient) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (f)-[e:EVIDENCED_BY]->(d)
WITH owner, f, e ORDER BY e.start, f.key
RETURN owner, collect({
  key: f.key, kind: head(labels(f)), label: coalesce(f.label, f.type, f.hgvsP, f.hgvsC, f.relation, f.textValue),
  concept: head([(f)-[:IN_SITE|OF_CONCEPT|TO_AGENT|WITH_OCCUPATION]->(c:Concept) | c.curie]),
  date: coalesce(f.date, f.start, f.from), start: e.start, end: e.end, section: e.section
}) AS rows
