// What is kept out, in order of file and line. Parameters: none.
MATCH (q:Quarantine)
RETURN q {.reason, .type, .file, .line, .column, .value, .fix, waiting: q.waitsFor IS NOT NULL} AS row ORDER BY q.file, q.line
