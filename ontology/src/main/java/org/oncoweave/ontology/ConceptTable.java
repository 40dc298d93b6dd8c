package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.ConceptId;

/// The one form of a concept table: tab separated, `#` lines first that say what it is and where it
/// comes from, then the names of the columns.
///
/// `code parents label_fr label_en synonyms_fr synonyms_en`, then columns of the scheme, which
/// become attributes. Lists are separated by `|`. A parent is a code of the same scheme, or a
/// CURIE. A synonym that stands in both languages is of `ANY`.
final class ConceptTable {
  private static final List<String> FIXED =
      List.of("code", "parents", "label_fr", "label_en", "synonyms_fr", "synonyms_en");

  private ConceptTable() {}

  static List<Concept> read(String scheme, String file, String text) {
    var concepts = new ArrayList<Concept>();
    var header = new String[0];
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      var cells = cells(line);
      if (header.length == 0) {
        header = checked(cells, file, number);
      } else if (cells.length > header.length || cells.length < 2) {
        throw new OntologyFault(
            Words.say(
                "%s, line %d: %d cells under %d columns; put a tab between cells",
                file, number, cells.length, header.length));
      } else {
        concepts.add(concept(scheme, header, cells));
      }
    }
    return concepts;
  }

  private static String[] checked(String[] header, String file, int number) {
    if (header.length < FIXED.size()
        || !Arrays.asList(header).subList(0, FIXED.size()).equals(FIXED)) {
      throw new OntologyFault(
          Words.say(
              "%s, line %d: the columns begin with %s", file, number, String.join(" ", FIXED)));
    }
    return header;
  }

  private static String[] cells(String line) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) == '\t' ? 1 : 0;
    }
    var cells = new String[count];
    int from = 0;
    for (int cell = 0; cell < count; cell++) {
      int tab = line.indexOf('\t', from);
      cells[cell] = line.substring(from, tab < 0 ? line.length() : tab).strip();
      from = tab + 1;
    }
    return cells;
  }

  private static Concept concept(String scheme, String[] header, String[] cells) {
    return new Concept(
        ConceptId.of(scheme, cells[0]),
        cell(cells, 2),
        cell(cells, 3),
        synonyms(cell(cells, 4), cell(cells, 5)),
        Concept.split(cells[1]).stream().map(parent -> parent(scheme, parent)).toList(),
        attributes(header, cells));
  }

  private static String cell(String[] cells, int column) {
    return column < cells.length ? cells[column] : "";
  }

  private static ConceptId parent(String scheme, String parent) {
    return parent.indexOf(':') > 0 ? new ConceptId(parent) : ConceptId.of(scheme, parent);
  }

  private static List<Synonym> synonyms(String french, String english) {
    var ofEnglish = Concept.split(english);
    var ofFrench = Concept.split(french);
    var all = new ArrayList<Synonym>(ofEnglish.size() + ofFrench.size());
    for (var text : ofFrench) {
      all.add(Synonym.exact(text, ofEnglish.contains(text) ? Language.ANY : Language.FR));
    }
    for (var text : ofEnglish) {
      if (!ofFrench.contains(text)) {
        all.add(Synonym.exact(text, Language.EN));
      }
    }
    return all;
  }

  private static Map<String, String> attributes(String[] header, String[] cells) {
    var attributes = new HashMap<String, String>();
    for (int column = FIXED.size(); column < cells.length; column++) {
      if (!cells[column].isEmpty()) {
        attributes.put(header[column], cells[column]);
      }
    }
    return attributes;
  }
}
