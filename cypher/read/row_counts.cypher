// How many records of each type are in force. Parameters: none.
MATCH (s:SourceRecord)
RETURN s.type AS name, count(s) AS count ORDER BY name
