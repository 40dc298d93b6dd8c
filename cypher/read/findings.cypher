// The kept findings with their runs and comments, the latest kept first. Parameters: none.
MATCH (f:KeptFinding)
RETURN f {
  .id, .owner, .kept, .status, .feature, .outcomeKind, .outcomeConcept, .lagYears, .question,
  runs: [(f)-[:HAS_RUN]->(r:FindingRun) | r {.at, .dataVersion, .codeVersion, .figures}],
  comments: [(f)-[:HAS_COMMENT]->(c:FindingComment) | c {.at, .author, .status, .text}]
} AS row
ORDER BY f.kept DESC
