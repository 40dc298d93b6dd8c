// Says what became of corrections when the history was built. Parameters: $corrections, each {key, state, about: key of the fact}.
UNWIND $corrections AS row
MATCH (c:Correction {key: row.key})
SET c.state = row.state, c.about = row.about
