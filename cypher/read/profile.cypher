// The packed profile of one patient. Parameters: $patient.
MATCH (f:Profile {patient: $patient})
RETURN f.bytes AS bytes
