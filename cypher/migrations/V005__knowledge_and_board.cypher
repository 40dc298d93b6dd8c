// Releases of the knowledge of therapies, what they changed, whom it concerns, and what a tumour board decides; see docs/graph.md.
CREATE CONSTRAINT knowledge_release IF NOT EXISTS FOR (n:KnowledgeRelease) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT therapy_statement IF NOT EXISTS FOR (n:TherapyStatement) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT knowledge_change IF NOT EXISTS FOR (n:KnowledgeChange) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT knowledge_notice IF NOT EXISTS FOR (n:KnowledgeNotice) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT trial_review IF NOT EXISTS FOR (n:TrialReview) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT board_decision IF NOT EXISTS FOR (n:BoardDecision) REQUIRE n.key IS UNIQUE;
CREATE INDEX knowledge_notice_status IF NOT EXISTS FOR (n:KnowledgeNotice) ON (n.status, n.release);
