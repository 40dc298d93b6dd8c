// What is recorded of patients at the concepts of a feature or of an outcome, what happened to their tumours with it, the earliest first, each with the first place that says it. Parameters: $feature, $outcome (concepts), $second (the outcome is a second primary: of $outcome, or of any site where that is empty), $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
CALL (p) {
  MATCH (p)-->(f)-[r:IN_SITE|OF_MORPHOLOGY|OF_CONCEPT|TO_AGENT|WITH_OCCUPATION|IN_GENE|MENTIONS]->(c)
  RETURN f, r, coalesce(c.curie, 'HGNC:' + c.symbol) AS concept
  UNION ALL MATCH (f:NeoplasticEvent {patient: p.id})
  RETURN f, null AS r, 'OW:event-' + replace(toLower(f.type), '_', '-') AS concept
}
WITH owner, f, r, concept, concept IN $feature AS isFeature,
  CASE WHEN $second THEN r IS NOT NULL AND type(r) = 'IN_SITE' AND coalesce(f.secondPrimary, false) AND (size($outcome) = 0 OR concept IN $outcome)
    ELSE concept IN $outcome END AS isOutcome
WHERE isFeature OR isOutcome
OPTIONAL MATCH (f)-[e:EVIDENCED_BY]->(d:Document)
WITH owner, f, r, concept, isOutcome, d, e ORDER BY d.date, d.key, e.start
WITH owner, f, isOutcome, head(collect(concept)) AS concept, head(collect(CASE WHEN r IS NOT NULL AND type(r) = 'MENTIONS'
  THEN {document: f.key, start: r.starts[0], end: r.ends[0]} ELSE {document: d.key, start: e.start, end: e.end} END)) AS place
WITH owner, f, isOutcome, concept, place ORDER BY isOutcome, f:Document, coalesce(f.date, f.start, f.from), f.key
WITH owner, isOutcome, collect({
  label: head(labels(f)), concept: concept, outcome: isOutcome, date: coalesce(f.date, f.start, f.from),
  document: place.document, start: place.start, end: place.end
})[0..$most] AS some
UNWIND some AS row
RETURN owner, collect(row) AS rows
