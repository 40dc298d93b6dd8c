// The reviews of a trial or of patients, in order of time. Parameters: $trial (null: all), $patients (empty: all), $opposed (see Visibility).
MATCH (r:TrialReview) WHERE ($trial IS NULL OR r.trial = $trial) AND ($patients = [] OR r.patient IN $patients)
MATCH (p:Patient)-[:HAS_TRIAL_REVIEW]->(r) WHERE coalesce(p.opposed, false) IN $opposed
RETURN r {.key, .patient, .trial, .arm, .tumour, .status, .note, .by, .at} AS row
ORDER BY r.at, r.key
