// The version of the shipped concepts that the graph holds. Parameters: $name.
MATCH (v:Vocabulary {name: $name})
RETURN v.version AS version
