package org.oncoweave.ontology.read;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.Lang;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Opens a vocabulary file, plain or compressed by gzip, and reads it in the format it holds.
public final class VocabularyFile {
  private static final int HEAD = 8192;
  private static final int GZIP = 0x1F8B;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path path;
  private final String name;

  private VocabularyFile(Path path) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
  }

  /// All that the file says; an `OntologyFault` says why it cannot be used.
  public static Release read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return new VocabularyFile(file).read();
  }

  private Release read() throws IOException {
    try {
      var format = format();
      if (isWindows(format)) {
        return windows();
      }
      try (var in = new StrictText(name, open())) {
        return read(format, in);
      }
    } catch (EOFException | ZipException e) {
      throw new OntologyFault(
          Words.say("%s is not a whole gzip file (%s); fetch it again", name, e.getMessage()), e);
    } catch (JacksonException e) {
      throw new OntologyFault(
          Words.say(
              "%s is not a whole JSON document: %s; fetch it again", name, e.getOriginalMessage()),
          e);
    }
  }

  private InputStream open() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path), HEAD);
    in.mark(2);
    boolean packed = (in.read() << 8 | in.read()) == GZIP;
    in.reset();
    var plain = packed ? new BufferedInputStream(new GZIPInputStream(in, HEAD), HEAD) : in;
    plain.mark(3);
    if (!(plain.read() == 0xEF && plain.read() == 0xBB && plain.read() == 0xBF)) {
      plain.reset();
    }
    return plain;
  }

  private Format format() throws IOException {
    byte[] head;
    try (var in = open()) {
      head = in.readNBytes(HEAD);
    }
    var text = new String(head, StandardCharsets.UTF_8);
    refuseOtherThanText(head, text);
    var format = Format.of(text).orElseThrow(() -> unknown());
    if (!format.mayBe(name)) {
      throw new OntologyFault(
          Words.say(
              "%s holds %s, not %s; name it .%s or fetch the right file",
              name, format.title(), Format.byName(name), format.extension()));
    }
    return format;
  }

  private void refuseOtherThanText(byte[] head, String text) {
    if (head.length > 1 && head[0] + head[1] == -3 && (head[0] == -1 || head[0] == -2)) {
      throw new OntologyFault(Words.say("%s is UTF-16; save it as UTF-8", name));
    }
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      throw new OntologyFault(
          text.isBlank() ? Words.say("%s is empty", name) : Words.say("%s is no text", name));
    }
  }

  private OntologyFault unknown() {
    return new OntologyFault(
        Words.say(
            "%s is not %s, nor another format that is read: RDF/XML, Turtle, N-Triples, JSON-LD, OBO, obographs, OncoTree, SSSOM, CSV",
            name, Format.byName(name)));
  }

  private Release read(Format format, InputStream in) throws IOException {
    return switch (format) {
      case RDF_XML -> RdfReader.read(name, in, Lang.RDFXML);
      case TURTLE -> RdfReader.read(name, in, Lang.TURTLE);
      case N_TRIPLES -> RdfReader.read(name, in, Lang.NTRIPLES);
      case JSON_LD -> RdfReader.read(name, in, Lang.JSONLD);
      case OBO -> OboReader.read(name, lines(in));
      case OBOGRAPHS -> ObographsReader.read(name, JSON.createParser(in));
      case ONCOTREE -> TreeReader.oncoTree(name, JSON.readTree(in));
      case LIST -> TreeReader.list(name, JSON.readTree(in));
      case SSSOM -> SssomReader.read(name, lines(in));
      case TABLE -> TableReader.read(name, lines(in));
    };
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// A CSV that a spreadsheet wrote in Windows-1252 is read as such, and its name says so.
  private boolean isWindows(Format format) throws IOException {
    if (format != Format.TABLE || !name.contains(".csv")) {
      return false;
    }
    try (var in = new StrictText(name, open())) {
      in.transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (OntologyFault _) {
      return true;
    }
  }

  private Release windows() throws IOException {
    try (var in = new BufferedReader(new InputStreamReader(open(), WINDOWS))) {
      return TableReader.read(name + " (Windows-1252)", in);
    }
  }
}
