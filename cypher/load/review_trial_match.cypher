// Writes down what somebody says of a patient for an arm; earlier reviews stay. Parameters: $patient, $review {key, patient, trial, arm, tumour, status, note, by, at}.
MATCH (p:Patient {id: $patient})
MERGE (r:TrialReview {key: $review.key})
SET r += $review
MERGE (p)-[:HAS_TRIAL_REVIEW]->(r)
