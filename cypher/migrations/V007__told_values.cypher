// States of the patient that reports tell; see docs/graph.md.
CREATE CONSTRAINT told_value IF NOT EXISTS FOR (n:ToldValue) REQUIRE n.key IS UNIQUE;
