// Replaces the packed profile of a patient. Parameters: $patient, $bytes.
MATCH (f:Profile {patient: $patient})
SET f.bytes = $bytes, f.version = coalesce(f.version, 0) + 1
