// Removes genes of which no variant is left. No parameters.
MATCH (g:Gene) WHERE NOT EXISTS {(g)<--()}
DELETE g
