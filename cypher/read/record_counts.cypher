// How many records of each label patients have. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS owner
MATCH (p:Patient {id: owner}) WHERE coalesce(p.opposed, false) IN $opposed
RETURN owner, [
  {type: 'Document', count: COUNT {(p)-[:HAS_DOCUMENT]->()}},
  {type: 'Tumour', count: COUNT {(p)-[:HAS_TUMOUR]->()}},
  {type: 'NeoplasticEvent', count: COUNT {(p)-[:HAS_TUMOUR]->()-[:HAS_EVENT]->()}},
  {type: 'Treatment', count: COUNT {(p)-[:HAS_TREATMENT]->()}},
  {type: 'Act', count: COUNT {(p)-[:HAS_ACT]->()}},
  {type: 'Condition', count: COUNT {(p)-[:HAS_CONDITION]->()}},
  {type: 'Measurement', count: COUNT {(p)-[:HAS_MEASUREMENT]->()}},
  {type: 'Exposure', count: COUNT {(p)-[:HAS_EXPOSURE]->()}},
  {type: 'Specimen', count: COUNT {(p)-[:HAS_SPECIMEN]->()}},
  {type: 'Variant', count: COUNT {(p)-[:HAS_VARIANT]->()}},
  {type: 'FamilyHistory', count: COUNT {(p)-[:HAS_FAMILY_HISTORY]->()}},
  {type: 'FollowUp', count: COUNT {(p)-[:HAS_FOLLOW_UP]->()}},
  {type: 'Conflict', count: COUNT {(p)-[:HAS_CONFLICT]->()}}
] AS rows
