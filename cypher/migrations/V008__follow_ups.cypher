// How long studies followed patients, without days of the calendar; see docs/graph.md.
CREATE CONSTRAINT follow_up IF NOT EXISTS FOR (n:FollowUp) REQUIRE n.key IS UNIQUE;
