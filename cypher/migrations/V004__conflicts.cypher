// Where sources of a patient disagree; see docs/graph.md.
CREATE CONSTRAINT conflict IF NOT EXISTS FOR (n:Conflict) REQUIRE n.key IS UNIQUE;
