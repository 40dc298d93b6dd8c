// Writes a release of the knowledge down, in force or not yet. Parameters: $release {number, at, statements, changes, files, inForce}.
MERGE (r:KnowledgeRelease {number: $release.number})
SET r += $release
