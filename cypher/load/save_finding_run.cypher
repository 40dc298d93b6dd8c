// What a kept finding comes to with one version of the data; the same version is replaced. Parameters: $id, $run {at, dataVersion, codeVersion, figures (JSON)}.
MATCH (f:KeptFinding {id: $id})
MERGE (f)-[:HAS_RUN]->(r:FindingRun {dataVersion: $run.dataVersion})
SET r += $run
