package org.oncoweave.ontology.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;

/// Reads the tables of public sources: comma, semicolon or tab, with or without quotes. Rows of one
/// code become one concept.
final class TableReader {
  private static final int HEAD = 1 << 16;
  private final String name;
  private final TableShape shape;
  private final Map<ConceptId, VocabularyDraft> drafts = new LinkedHashMap<>();
  private final List<Release.Relation> relations = new ArrayList<>();
  private final List<Crosswalk.Mapping> mappings = new ArrayList<>();
  private long rows;

  private TableReader(String name, TableShape shape) {
    this.name = name;
    this.shape = shape;
  }

  /// The separator that the first line after the comments has most of.
  private static char separator(BufferedReader in) throws IOException {
    in.mark(HEAD);
    var line = in.readLine();
    while (line != null && (line.isBlank() || line.startsWith("#"))) {
      line = in.readLine();
    }
    in.reset();
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = line != null && count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char letter) {
    return text.chars().filter(c -> c == letter).count();
  }

  static Release read(String name, BufferedReader in) {
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(in))
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), in)) {
      TableReader reader = null;
      for (var row : csv) {
        reader = reader == null ? new TableReader(name, shape(name, row.getHeader())) : reader;
        reader.row(row);
      }
      if (reader == null) {
        throw new OntologyFault(Words.say("%s has no row", name));
      }
      return reader.release();
    } catch (CsvParseException | UncheckedIOException e) {
      throw new OntologyFault(
          Words.say("%s cannot be read as a table: %s", name, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + name, e);
    }
  }

  private static TableShape shape(String name, List<String> header) {
    return TableShape.find(header)
        .orElseThrow(() ->
            new OntologyFault(
                Words.say(
                    "%s: no vocabulary has the columns %s; make it a table with code, parents, label_fr, label_en",
                    name, String.join(", ", header))));
  }

  private Release release() {
    return new Release(
        new Release.Source(name, "", rows),
        VocabularyDraft.concepts(drafts.values()),
        relations,
        mappings);
  }

  private void row(NamedCsvRecord row) {
    rows += 1 + row.getFields().stream().mapToLong(field -> count(field, '\n')).sum();
    var code = cell(row, shape.code().name());
    if (code.isBlank()) {
      return;
    }
    var id = id(shape.code().prefix(), code);
    var other = cell(row, shape.parent().name());
    switch (shape.kind()) {
      case CONCEPT -> concept(row, id, other);
      case RELATION -> relation(row, id, id(shape.parent().prefix(), other));
      case MAPPING ->
          mappings.add(
              new Crosswalk.Mapping(
                  id, shape.names().extra().getFirst(), id(shape.parent().prefix(), other)));
      case TRANSLATION -> translation(row, id);
    }
  }

  private static String cell(NamedCsvRecord row, String column) {
    return column.isEmpty() ? "" : row.findField(column).orElse("").strip();
  }

  private static ConceptId id(String prefix, String code) {
    return Curies.of(prefix + (code.isEmpty() ? "-" : code));
  }

  private void concept(NamedCsvRecord row, ConceptId id, String parents) {
    var draft = drafts.computeIfAbsent(id, VocabularyDraft::new);
    draft.label(cell(row, shape.names().french()), Language.FR);
    draft.label(cell(row, shape.names().english()), Language.EN);
    for (var parent : parents.split("\\|")) {
      if (!parent.isBlank()) {
        draft.parent(id(shape.parent().prefix(), parent));
      }
    }
    for (var column : shape.names().extra()) {
      draft.attribute(column, cell(row, column));
    }
  }

  /// An edge whose predicate says `subclass_of` is a parent; the others are relations.
  private void relation(NamedCsvRecord row, ConceptId id, ConceptId other) {
    var column = shape.names().extra().getFirst();
    var predicate = row.getHeader().contains(column) ? cell(row, column) : column;
    if (predicate.equals("biolink:subclass_of")) {
      drafts.computeIfAbsent(id, VocabularyDraft::new).parent(other);
    } else {
      relations.add(new Release.Relation(id, Curies.relation(predicate), other));
    }
  }

  private void translation(NamedCsvRecord row, ConceptId id) {
    var draft = drafts.computeIfAbsent(id, VocabularyDraft::new);
    var text = cell(row, shape.names().french());
    switch (cell(row, "predicate_id")) {
      case "rdfs:label" -> draft.label(text, Language.FR);
      case "IAO:0000115" -> draft.attribute("definition_fr", text);
      default -> draft.attribute("note_fr", text);
    }
  }
}
