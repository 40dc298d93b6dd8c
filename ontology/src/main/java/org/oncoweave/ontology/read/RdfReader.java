package org.oncoweave.ontology.read;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.InputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;

/// Reads RDF/XML, Turtle, N-Triples and JSON-LD through Jena, one triple at a time: OWL classes
/// with their axioms, and SKOS. Nothing is fetched from elsewhere.
final class RdfReader {
  private static final String BASE = "urn:local:";

  /// How the XML parser says that a file ends too soon.
  private static final String ENDS_TOO_SOON = "within the same entity";

  private RdfReader() {}

  static Release read(String name, InputStream in, Lang language) {
    var triples = new RdfTriples();
    try {
      RDFParser.create()
          .source(in)
          .lang(language)
          .base(BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
          .set(LangJSONLD11.JSONLD_OPTIONS, closed())
          .parse(triples);
    } catch (RiotException e) {
      throw new OntologyFault(explained(name, language, e), e);
    }
    return triples.release(name);
  }

  /// JSON-LD whose contexts stand in the file; another place is never asked.
  private static JsonLdOptions closed() {
    return new JsonLdOptions((address, _) -> {
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
          Words.say("the context %s lies outside; put it into the file", address));
    });
  }

  private static String explained(String name, Lang language, RiotException fault) {
    var said = String.valueOf(fault.getMessage());
    boolean cut = said.contains(ENDS_TOO_SOON);
    if (!cut && (said.contains("JAXP0") || said.contains("entit"))) {
      return Words.say(
          "%s: XML entities that unfold into more text, or from another file, are refused (%s); write the text out",
          name, said);
    }
    return Words.say(
        "%s is not whole or not %s: %s; fetch it again", name, language.getLabel(), said);
  }
}
