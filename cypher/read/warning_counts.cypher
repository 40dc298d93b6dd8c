// How many records in force bear each warning. Parameters: none.
MATCH (s:SourceRecord) WHERE s.warning IS NOT NULL
RETURN s.warning AS name, count(s) AS count ORDER BY name
