// How many relationships each type has, from Neo4j's own counters. Parameters: none.
MATCH ()-[r:HAS_DOCUMENT]->() RETURN 'HAS_DOCUMENT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_TUMOUR]->() RETURN 'HAS_TUMOUR' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_TREATMENT]->() RETURN 'HAS_TREATMENT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_ACT]->() RETURN 'HAS_ACT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_CONDITION]->() RETURN 'HAS_CONDITION' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_MEASUREMENT]->() RETURN 'HAS_MEASUREMENT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_EXPOSURE]->() RETURN 'HAS_EXPOSURE' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_SPECIMEN]->() RETURN 'HAS_SPECIMEN' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_VARIANT]->() RETURN 'HAS_VARIANT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_FAMILY_HISTORY]->() RETURN 'HAS_FAMILY_HISTORY' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_CONFLICT]->() RETURN 'HAS_CONFLICT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_PROFILE]->() RETURN 'HAS_PROFILE' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:OPPOSES]->() RETURN 'OPPOSES' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:LIVES_IN]->() RETURN 'LIVES_IN' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_TEXT]->() RETURN 'HAS_TEXT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:BELONGS_TO]->() RETURN 'BELONGS_TO' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:MENTIONS]->() RETURN 'MENTIONS' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:HAS_EVENT]->() RETURN 'HAS_EVENT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:NEXT]->() RETURN 'NEXT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:TREATED_BY]->() RETURN 'TREATED_BY' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:IN_SITE]->() RETURN 'IN_SITE' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:OF_MORPHOLOGY]->() RETURN 'OF_MORPHOLOGY' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:OF_CONCEPT]->() RETURN 'OF_CONCEPT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:TO_AGENT]->() RETURN 'TO_AGENT' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:WITH_OCCUPATION]->() RETURN 'WITH_OCCUPATION' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:IN_GENE]->() RETURN 'IN_GENE' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:FROM_ROW]->() RETURN 'FROM_ROW' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:EVIDENCED_BY]->() RETURN 'EVIDENCED_BY' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:IS_A]->() RETURN 'IS_A' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS type, count(r) AS count
UNION ALL
MATCH ()-[r:MAPS_TO]->() RETURN 'MAPS_TO' AS type, count(r) AS count
