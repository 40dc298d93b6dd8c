// The vocabularies that the graph holds and at which version. No parameters.
MATCH (v:Vocabulary)
RETURN v.name AS name, v.version AS version
