// The version of each profile, which grows whenever what is known of the patient is written anew. Parameters: none.
MATCH (f:Profile)
RETURN f.patient AS patient, coalesce(f.version, 0) AS version
