// All profiles, to be streamed; the reader drops the opposed by the flag in the bytes. Parameters: none.
MATCH (f:Profile)
RETURN f.patient AS patient, f.bytes AS bytes
