// What people correct of a patient's history; see docs/graph.md.
CREATE CONSTRAINT correction IF NOT EXISTS FOR (n:Correction) REQUIRE n.key IS UNIQUE;
