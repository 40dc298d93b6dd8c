// Where patients lived, in order of time. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
MATCH (p)-[r:LIVES_IN]->(c:Concept)
WITH owner, r, c ORDER BY r.from, c.curie
RETURN owner, collect({commune: c.curie, from: r.from, to: r.to}) AS rows
