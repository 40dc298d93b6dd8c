// How many nodes each label has, from Neo4j's own counters. Parameters: none.
MATCH (n:Patient) RETURN 'Patient' AS label, count(n) AS count
UNION ALL
MATCH (n:Profile) RETURN 'Profile' AS label, count(n) AS count
UNION ALL
MATCH (n:Document) RETURN 'Document' AS label, count(n) AS count
UNION ALL
MATCH (n:DocumentText) RETURN 'DocumentText' AS label, count(n) AS count
UNION ALL
MATCH (n:Tumour) RETURN 'Tumour' AS label, count(n) AS count
UNION ALL
MATCH (n:NeoplasticEvent) RETURN 'NeoplasticEvent' AS label, count(n) AS count
UNION ALL
MATCH (n:Treatment) RETURN 'Treatment' AS label, count(n) AS count
UNION ALL
MATCH (n:Act) RETURN 'Act' AS label, count(n) AS count
UNION ALL
MATCH (n:Condition) RETURN 'Condition' AS label, count(n) AS count
UNION ALL
MATCH (n:Measurement) RETURN 'Measurement' AS label, count(n) AS count
UNION ALL
MATCH (n:Exposure) RETURN 'Exposure' AS label, count(n) AS count
UNION ALL
MATCH (n:Specimen) RETURN 'Specimen' AS label, count(n) AS count
UNION ALL
MATCH (n:Variant) RETURN 'Variant' AS label, count(n) AS count
UNION ALL
MATCH (n:Gene) RETURN 'Gene' AS label, count(n) AS count
UNION ALL
MATCH (n:FamilyHistory) RETURN 'FamilyHistory' AS label, count(n) AS count
UNION ALL
MATCH (n:Conflict) RETURN 'Conflict' AS label, count(n) AS count
UNION ALL
MATCH (n:Opposition) RETURN 'Opposition' AS label, count(n) AS count
UNION ALL
MATCH (n:Concept) RETURN 'Concept' AS label, count(n) AS count
UNION ALL
MATCH (n:SourceRecord) RETURN 'SourceRecord' AS label, count(n) AS count
UNION ALL
MATCH (n:Import) RETURN 'Import' AS label, count(n) AS count
UNION ALL
MATCH (n:Quarantine) RETURN 'Quarantine' AS label, count(n) AS count
