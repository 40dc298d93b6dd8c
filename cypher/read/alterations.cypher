// The altered genes of patients with what is known of each alteration, without evidence: for a whole cohort. Parameters: $ids (patients), $opposed (see Visibility).
UNWIND $ids AS id
MATCH (p:Patient {id: id})-[:HAS_VARIANT]->(v:Variant)-[:IN_GENE]->(g:Gene) WHERE coalesce(p.opposed, false) IN $opposed
RETURN p.id AS patient, v.key AS key, g.symbol AS gene, v.kind AS kind, v.call AS call, v.partner AS partner, v.hgvsP AS hgvsP,
  v.origin AS origin, v.significance AS significance
