// How many records are in force and how many are kept out. No parameters.
RETURN COUNT {MATCH (:SourceRecord)} AS records, COUNT {MATCH (:Quarantine)} AS slots
