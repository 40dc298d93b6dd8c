// Says where documents belong: to an event, or outside for a reason. Parameters: $documents, each {key, language, outside, event}.
UNWIND $documents AS row
MATCH (d:Document {key: row.key})
SET d.language = row.language, d.outside = row.outside
WITH d, row
MATCH (e:NeoplasticEvent {key: row.event})
CREATE (d)-[:BELONGS_TO]->(e)
