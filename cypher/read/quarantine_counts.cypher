// How many records are kept out, by reason and type. Parameters: none.
MATCH (q:Quarantine)
RETURN q.reason AS reason, q.type AS type, count(q) AS count ORDER BY reason, type
