// The full-text index of names follows a write a moment later, so that writing a release of a vocabulary does not wait for it.
DROP INDEX conceptLabel IF EXISTS;
CREATE FULLTEXT INDEX conceptLabel IF NOT EXISTS FOR (n:Concept) ON EACH [n.labelFr, n.labelEn]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'french', `fulltext.eventually_consistent`: true}};
