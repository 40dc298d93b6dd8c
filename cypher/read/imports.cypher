// What each import added to the digest. Parameters: none.
MATCH (i:Import)
RETURN i.digest AS digest
