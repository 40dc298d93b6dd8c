// Three figures that change with every write of a profile. Parameters: none.
MATCH (f:Profile)
RETURN count(f) AS profiles, coalesce(sum(f.version), 0) AS versions, coalesce(max(f.version), 0) AS latest
