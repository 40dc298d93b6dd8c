package org.oncoweave.ontology.read;

/// The same small vocabulary in two formats.
final class VocabularySamples {
  static final String OBO =
      """
      format-version: 1.4
      data-version: 2026-01

      [Term]
      id: X:1
      name: tumour
      def: "A \\"new\\" growth." [x]

      [Term]
      id: X:2
      name: sarcoma
      synonym: "sarcome" EXACT []
      synonym: "flesh tumour" BROAD []
      is_a: X:1 ! tumour
      xref: NCI:C9118
      relationship: part_of X:3 ! body

      [Term]
      id: X:3
      name: old body
      is_obsolete: true
      replaced_by: X:1
      """;

  static final String OWL =
      """
      <?xml version="1.0"?>
      <!DOCTYPE rdf:RDF [ <!ENTITY obo "http://purl.obolibrary.org/obo/"> ]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
          xmlns:owl="http://www.w3.org/2002/07/owl#"
          xmlns:oboInOwl="http://www.geneontology.org/formats/oboInOwl#">
        <owl:Class rdf:about="&obo;X_1"><rdfs:label>tumour</rdfs:label></owl:Class>
        <owl:Class rdf:about="&obo;X_2">
          <rdfs:label xml:lang="fr">sarcome</rdfs:label>
          <rdfs:label xml:lang="en">sarcoma</rdfs:label>
          <rdfs:label xml:lang="de">Sarkom</rdfs:label>
          <oboInOwl:hasExactSynonym>flesh tumour</oboInOwl:hasExactSynonym>
          <owl:deprecated>true</owl:deprecated>
          <rdfs:subClassOf rdf:resource="&obo;X_1"/>
          <rdfs:subClassOf>
            <owl:Restriction>
              <owl:onProperty rdf:resource="&obo;BFO_0000050"/>
              <owl:someValuesFrom rdf:resource="&obo;X_3"/>
            </owl:Restriction>
          </rdfs:subClassOf>
          <owl:equivalentClass>
            <owl:Class>
              <owl:intersectionOf rdf:parseType="Collection">
                <rdf:Description rdf:about="&obo;X_4"/>
                <owl:Restriction>
                  <owl:onProperty rdf:resource="&obo;RO_0004026"/>
                  <owl:someValuesFrom rdf:resource="&obo;X_5"/>
                </owl:Restriction>
              </owl:intersectionOf>
            </owl:Class>
          </owl:equivalentClass>
        </owl:Class>
      </rdf:RDF>
      """;

  private VocabularySamples() {}
}
