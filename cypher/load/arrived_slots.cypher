// Waiting records whose patient has come, in order of keys. Parameters: $after, $limit.
MATCH (q:Quarantine) WHERE q.waitsFor IS NOT NULL AND q.key > $after
MATCH (p:Patient {id: q.waitsFor})
RETURN q {.*} AS slot ORDER BY q.key LIMIT $limit
