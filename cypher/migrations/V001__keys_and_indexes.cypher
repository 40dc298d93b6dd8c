// The keys of the graph, each unique, and the indexes that loading and reading go by; see docs/graph.md.
CREATE CONSTRAINT patient IF NOT EXISTS FOR (n:Patient) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT profile IF NOT EXISTS FOR (n:Profile) REQUIRE n.patient IS UNIQUE;
CREATE CONSTRAINT document IF NOT EXISTS FOR (n:Document) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT document_text IF NOT EXISTS FOR (n:DocumentText) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT tumour IF NOT EXISTS FOR (n:Tumour) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT event IF NOT EXISTS FOR (n:NeoplasticEvent) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT treatment IF NOT EXISTS FOR (n:Treatment) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT act IF NOT EXISTS FOR (n:Act) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT condition IF NOT EXISTS FOR (n:Condition) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT measurement IF NOT EXISTS FOR (n:Measurement) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT exposure IF NOT EXISTS FOR (n:Exposure) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT specimen IF NOT EXISTS FOR (n:Specimen) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT variant IF NOT EXISTS FOR (n:Variant) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT gene IF NOT EXISTS FOR (n:Gene) REQUIRE n.symbol IS UNIQUE;
CREATE CONSTRAINT family_history IF NOT EXISTS FOR (n:FamilyHistory) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT opposition IF NOT EXISTS FOR (n:Opposition) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT concept IF NOT EXISTS FOR (n:Concept) REQUIRE n.curie IS UNIQUE;
CREATE CONSTRAINT concept_number IF NOT EXISTS FOR (n:Concept) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT source_record IF NOT EXISTS FOR (n:SourceRecord) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quarantine IF NOT EXISTS FOR (n:Quarantine) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT vocabulary IF NOT EXISTS FOR (n:Vocabulary) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT saved_cohort IF NOT EXISTS FOR (n:SavedCohort) REQUIRE n.id IS UNIQUE;
CREATE INDEX patient_stale IF NOT EXISTS FOR (n:Patient) ON (n.stale, n.id);
CREATE INDEX event_patient IF NOT EXISTS FOR (n:NeoplasticEvent) ON (n.patient);
CREATE INDEX source_record_patient IF NOT EXISTS FOR (n:SourceRecord) ON (n.patient);
CREATE INDEX source_record_warning IF NOT EXISTS FOR (n:SourceRecord) ON (n.warning);
CREATE INDEX quarantine_record IF NOT EXISTS FOR (n:Quarantine) ON (n.record);
CREATE INDEX quarantine_waits_for IF NOT EXISTS FOR (n:Quarantine) ON (n.waitsFor);
CREATE INDEX concept_seen IF NOT EXISTS FOR (n:Concept) ON (n.seen);
CREATE INDEX saved_cohort_owner IF NOT EXISTS FOR (n:SavedCohort) ON (n.owner);
CREATE FULLTEXT INDEX documentText IF NOT EXISTS FOR (n:DocumentText) ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'french'}};
CREATE FULLTEXT INDEX conceptLabel IF NOT EXISTS FOR (n:Concept) ON EACH [n.labelFr, n.labelEn]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'french'}};
