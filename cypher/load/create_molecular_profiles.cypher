// Writes patients with one tumour and some variants each, who are nowhere else in the graph: what a measurement needs. Parameters: $rows, each {patient, topography, morphology, variants [{gene, p}]}.
UNWIND $rows AS row
MERGE (topography:Concept {curie: row.topography})
MERGE (morphology:Concept {curie: row.morphology})
CREATE (p:Patient {id: row.patient})-[:HAS_TUMOUR]->(t:Tumour {key: row.patient + '/t', patient: row.patient})
CREATE (t)-[:IN_SITE]->(topography)
CREATE (t)-[:OF_MORPHOLOGY]->(morphology)
WITH p, row
UNWIND row.variants AS variant
MERGE (g:Gene {symbol: variant.gene})
CREATE (p)-[:HAS_VARIANT]->(v:Variant {key: row.patient + '/' + variant.gene + variant.p, patient: row.patient, hgvsP: variant.p})
CREATE (v)-[:IN_GENE]->(g)
