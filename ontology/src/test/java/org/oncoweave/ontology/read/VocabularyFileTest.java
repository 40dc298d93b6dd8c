package org.oncoweave.ontology.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oncoweave.ontology.read.VocabularySamples.OBO;
import static org.oncoweave.ontology.read.VocabularySamples.OWL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;

class VocabularyFileTest {
  private static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <http://example.org/onco#> .
      :tumour a skos:Concept ; skos:prefLabel "Tumeur"@fr , "Tumour"@en ; skos:narrower :sarcoma .
      :sarcoma a skos:Concept ; skos:prefLabel "Sarcome"@fr ; skos:altLabel "SAR" ;
        skos:notation "S" ; skos:exactMatch <http://purl.obolibrary.org/obo/NCIT_C9118> .
      """;

  private static final String OBOGRAPHS =
      """
      {"graphs":[{"nodes":[
        {"id":"http://purl.obolibrary.org/obo/X_1","lbl":"tumour","type":"CLASS"},
        {"id":"http://purl.obolibrary.org/obo/X_2","lbl":"sarcoma","type":"CLASS","meta":{
          "deprecated":true,"synonyms":[{"pred":"hasExactSynonym","val":"sarcome"}]}}],
        "edges":[{"sub":"http://purl.obolibrary.org/obo/X_2","pred":"is_a",
          "obj":"http://purl.obolibrary.org/obo/X_1"}]}]}
      """;

  private static final String BOMB =
      """
      <?xml version="1.0"?>
      <!DOCTYPE rdf:RDF [ <!ENTITY a "aaaaaaaaaa">
      """
          + bomb()
          + """
          ]>
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
            <rdf:Description rdf:about="urn:x"><rdfs:label>&e9;</rdfs:label></rdf:Description>
          </rdf:RDF>
          """;

  private static String bomb() {
    var text = new StringBuilder("<!ENTITY e0 \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY e").append(i).append(" \"");
      text.append(("&e" + (i - 1) + ";").repeat(10)).append("\">\n");
    }
    return text.toString();
  }

  @TempDir private Path folder;

  private Release read(String name, String text) throws IOException {
    var file = folder.resolve(name);
    if (name.endsWith(".gz")) {
      try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Files.writeString(file, text);
    }
    return VocabularyFile.read(file);
  }

  private static Concept concept(Release release, String curie) {
    return release.concepts().stream()
        .filter(c -> c.id().curie().equals(curie))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oboGivesNamesParentsRelationsAndWhatReplacesWhat() throws IOException {
    var release = read("x.obo.gz", OBO);
    assertThat(release.source().version()).isEqualTo("2026-01");
    assertThat(release.terms()).isEqualTo(2);
    assertThat(concept(release, "X:1").attribute("definition")).contains("A \"new\" growth.");
    var sarcoma = concept(release, "X:2");
    assertThat(sarcoma.parents()).containsExactly(new ConceptId("X:1"));
    assertThat(sarcoma.synonyms()).extracting(s -> s.scope().name()).contains("EXACT", "BROAD");
    assertThat(sarcoma.list("xref")).containsExactly("NCIT:C9118");
    assertThat(release.relations())
        .containsExactly(
            new Release.Relation(new ConceptId("X:2"), "part_of", new ConceptId("X:3")));
    assertThat(release.replacements()).containsEntry("X:3", "X:1");
  }

  @Test
  void owlGivesLabelsInTwoLanguagesRestrictionsAndTheGenusOfAnEquivalence() throws IOException {
    var release = read("x.owl", OWL);
    var sarcoma = concept(release, "X:2");
    assertThat(sarcoma.label(Language.FR)).isEqualTo("sarcome");
    assertThat(sarcoma.label(Language.EN)).isEqualTo("sarcoma");
    assertThat(sarcoma.isObsolete()).isTrue();
    assertThat(sarcoma.parents())
        .containsExactlyInAnyOrder(new ConceptId("X:1"), new ConceptId("X:4"));
    assertThat(release.relations())
        .extracting(r -> r.predicate() + " " + r.object().curie())
        .containsExactlyInAnyOrder("part_of X:3", "RO:0004026 X:5");
  }

  @Test
  void skosGivesBroaderFromNarrowerAndMatches() throws IOException {
    var release = read("x.ttl", TURTLE);
    var sarcoma = concept(release, "LOCAL:sarcoma");
    assertThat(sarcoma.parents()).containsExactly(new ConceptId("LOCAL:tumour"));
    assertThat(sarcoma.attribute("notation")).contains("S");
    assertThat(release.mappings())
        .extracting(m -> m.predicate() + " " + m.object().curie())
        .containsExactly("skos:exactMatch NCIT:C9118");
  }

  @Test
  void turtleNTriplesAndJsonLdSayTheSame() throws IOException {
    var lines =
        """
        <http://purl.obolibrary.org/obo/X_2> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <http://purl.obolibrary.org/obo/X_1> .
        <http://purl.obolibrary.org/obo/X_2> <http://www.w3.org/2000/01/rdf-schema#label> "sarcome"@fr .
        """;
    var json =
        """
        {"@id":"http://purl.obolibrary.org/obo/X_2",
         "http://www.w3.org/2000/01/rdf-schema#subClassOf":{"@id":"http://purl.obolibrary.org/obo/X_1"},
         "http://www.w3.org/2000/01/rdf-schema#label":{"@value":"sarcome","@language":"fr"}}
        """;
    var expected = read("x.nt", lines).concepts();
    assertThat(expected).hasSize(1);
    assertThat(read("x.jsonld", json).concepts()).isEqualTo(expected);
    assertThat(read("y.ttl", "BASE <urn:x>\n" + lines).concepts()).isEqualTo(expected);
  }

  @Test
  void obographsAreReadAsObo() throws IOException {
    var release = read("x.json", OBOGRAPHS);
    assertThat(release.source().rows()).isEqualTo(2);
    assertThat(release.obsolete()).isEqualTo(1);
    assertThat(concept(release, "X:2").parents()).containsExactly(new ConceptId("X:1"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.obo   | OWL       | holds RDF/XML, not OBO
          x.owl   | OBO       | holds OBO, not RDF/XML
          x.json  | TURTLE    | holds Turtle, not obographs
          x.ttl   | OBOGRAPHS | holds obographs JSON, not Turtle
          bomb.owl| BOMB      | entities
          """)
  void anotherFormatUnderTheExtensionIsNamed(String name, String content, String message) {
    var text =
        switch (content) {
          case "OWL" -> OWL;
          case "OBO" -> OBO;
          case "TURTLE" -> TURTLE;
          case "BOMB" -> BOMB;
          default -> OBOGRAPHS;
        };
    assertThatThrownBy(() -> read(name, text))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void anEntityFromAnotherFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    var external = OWL.replace("\"http://purl.obolibrary.org/obo/\"", "SYSTEM \"secret.txt\"");
    assertThatThrownBy(() -> read("x.owl", external)).isInstanceOf(OntologyFault.class);
  }

  @Test
  void halfAFileIsRefusedInEveryFormat() throws IOException {
    for (var whole :
        new String[][] {
          {"x.owl", OWL}, {"x.ttl", TURTLE}, {"x.json", OBOGRAPHS}, {"x.obo", OBO + "syn"}
        }) {
      var half = whole[0].equals("x.obo") ? whole[1] : whole[1].substring(0, whole[1].length() / 2);
      assertThatThrownBy(() -> read(whole[0], half))
          .as(whole[0])
          .isInstanceOf(OntologyFault.class)
          .hasMessageMatching("(?s).*(again|cut short).*")
          .hasMessageNotContaining("unfold");
    }
    read("x.obo.gz", OBO.repeat(1));
    var bytes = Files.readAllBytes(folder.resolve("x.obo.gz"));
    Files.write(folder.resolve("h.obo.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> VocabularyFile.read(folder.resolve("h.obo.gz")))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("not a whole gzip file");
  }

  @Test
  void aWrongEncodingIsNamedWithItsLine() throws IOException {
    var file = folder.resolve("x.obo");
    Files.write(file, OBO.replace("sarcome", "léio").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> VocabularyFile.read(file))
        .hasMessageContaining("x.obo, line 12: the byte E9 is not UTF-8");
    Files.write(file, OBO.getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> VocabularyFile.read(file)).hasMessageContaining("UTF-16");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.obo | ''                                               | is empty
          x.owl | <html><body>Not found</body></html>              | is not RDF/XML
          x.obo | no vocabulary at all                             | is not OBO
          x.csv | 'a,b,c\\n1,2,3'                                  | no vocabulary has the columns
          x.tsv | 'subject_id\\tpredicate_id\\tobject_id\\nA:1\\tp'  | fewer cells than columns
          """)
  void whatIsNoVocabularyIsRefused(String name, String text, String message) {
    var content = text.replace("\\n", "\n").replace("\\t", "\t");
    assertThatThrownBy(() -> read(name, content))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTermGivenTwiceIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("x.obo", OBO + "\n[Term]\nid: X:1\nname: again\n"))
        .hasMessageContaining("line 25: term X:1 is given twice");
  }
}
