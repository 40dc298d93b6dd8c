// Findings that people keep, each by its key; see docs/graph.md.
CREATE CONSTRAINT kept_finding IF NOT EXISTS FOR (n:KeptFinding) REQUIRE n.id IS UNIQUE;
