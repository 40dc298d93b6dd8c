package org.oncoweave.ontology.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// An OWL release made by machine, in the form of those of the OBO Foundry.
final class MadeOwl {
  private static final int SECOND_PARENT = 3;
  private static final int RESTRICTION = 2;
  private static final int SIBLINGS = 6;
  private static final String HEAD =
      """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
          xmlns:owl="http://www.w3.org/2002/07/owl#"
          xmlns:obo="http://purl.obolibrary.org/obo/"
          xmlns:oboInOwl="http://www.geneontology.org/formats/oboInOwl#">
      """;

  private MadeOwl() {}

  static void write(Path file, int classes) throws IOException {
    var random = new SplittableRandom(1);
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.print(HEAD);
      for (int number = 0; number < classes; number++) {
        names(out, number);
        if (number > 0) {
          parent(out, number / SIBLINGS);
          if (random.nextInt(SECOND_PARENT) == 0) {
            parent(out, random.nextInt(number));
          }
        }
        if (random.nextInt(RESTRICTION) == 0) {
          restriction(out, random.nextInt(classes));
        }
        out.print("  </owl:Class>\n");
      }
      out.print("</rdf:RDF>\n");
    }
  }

  private static void names(PrintWriter out, int number) {
    out.printf(
        """
          <owl:Class rdf:about="http://purl.obolibrary.org/obo/MADE_%1$d">
            <rdfs:label xml:lang="en">made neoplasm number %1$d</rdfs:label>
            <rdfs:label xml:lang="fr">tumeur fabriquée numéro %1$d</rdfs:label>
            <oboInOwl:hasExactSynonym>neoplasm M%1$d</oboInOwl:hasExactSynonym>
            <obo:IAO_0000115>A neoplasm that a machine made, number %1$d.</obo:IAO_0000115>
        """,
        number);
  }

  private static void parent(PrintWriter out, int parent) {
    out.printf(
        "    <rdfs:subClassOf rdf:resource=\"http://purl.obolibrary.org/obo/MADE_%d\"/>\n", parent);
  }

  private static void restriction(PrintWriter out, int filler) {
    out.printf(
        """
            <rdfs:subClassOf><owl:Restriction>
              <owl:onProperty rdf:resource="http://purl.obolibrary.org/obo/BFO_0000050"/>
              <owl:someValuesFrom rdf:resource="http://purl.obolibrary.org/obo/MADE_%d"/>
            </owl:Restriction></rdfs:subClassOf>
        """,
        filler);
  }
}
