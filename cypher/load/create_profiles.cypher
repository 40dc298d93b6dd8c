// Writes packed profiles of patients who are nowhere else in the graph, for measurements. Parameters: $profiles, each {patient, bytes}.
UNWIND $profiles AS row
CREATE (:Profile {patient: row.patient, bytes: row.bytes, version: 1})
