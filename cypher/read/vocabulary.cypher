// The versions of the concepts in the graph. Parameters: none.
MATCH (v:Vocabulary)
RETURN v.name AS name, v.version AS version
