package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Folded;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ontology.ShippedTable;

/// Words that make the kind of a tumour and stand apart from its name, as the organ comes between:
/// "adenocarcinome de l'ovaire, sereux".
final class Qualifiers {
  private static final int REACH = 80;
  private static final Map<String, List<Row>> ROWS = new HashMap<>();
  private static final Map<String, List<String>> FAMILIES = new HashMap<>();

  static {
    for (var cells : ShippedTable.rows(Qualifiers.class, "qualifiers.tsv", 5)) {
      Row row = Row.of(cells);
      for (String kind : cells.getFirst().split(" ", -1)) {
        ROWS.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
      }
    }
    for (var cells : ShippedTable.rows(Qualifiers.class, "families.tsv", 2)) {
      for (String kind : cells.getFirst().split(" ", -1)) {
        FAMILIES.put(kind, List.of(cells.get(1).split(" ", -1)));
      }
    }
  }

  private static final Rule OTHER =
      Rule.of(
          "[.;]|(?<!(?:grade|type|stade|variante|oms|who) ?):|\\b(?:avec|(?<!hpv[ -])associ\\w+|composante|contingent|foyers?|metasta\\w*|sans|puis|versus|ou|antecedents?|apres|transform\\w*|devenue?s?|turned into|with|without|component|or|after)\\b");

  private static final Rule OPENED = Rule.of("[^.;,:()]{0,40}\\(");
  private static final Rule JOINED = Rule.of("\\b(?:et|and|ou|or) (?:un |une |d'un |d'une |a )?$");

  // "LNH de type folliculaire", "SMD (AREB-2)"
  private static final Rule OF_TYPE =
      Rule.of(
          ",? ?(?:\\(|[:=]|a type d[e']|de type|du type|de sous-type|type|of the|, ?)(?: ?(?:l'|d'|un |une |of |type ))? ?:?");
  private static final List<String> BEHAVIOURS =
      List.of("benign", "uncertain", "in_situ", "malignant");

  private record Row(List<String> organs, Rule words, String morphology, String icd) {
    static Row of(List<String> cells) {
      var words = Folded.lower(cells.get(2)).replace("|", "s?|");
      return new Row(
          List.of(cells.get(1).split(" ", -1)),
          Rule.of(
              "\\b(?<!non )(?<!non-)(?<!not )(?<!peu )(?<!poorly )(?:"
                  + words
                  + "s?)(?:\\b|(?<=[+-])(?!\\w))"),
          cells.get(3),
          cells.get(4));
    }

    boolean holdsFor(Term tumour, Optional<Hit> site) {
      return organs.contains("-") || isIn(site.map(Hit::term).orElse(tumour).get("icd"));
    }

    private boolean isIn(String icd) {
      for (String organ : organs) {
        if (icd.startsWith(organ)) {
          return true;
        }
      }
      return false;
    }
  }

  // A term that is an adjective of the word carcinoma, which stands before.
  private static final Rule ADJECTIVE =
      Rule.of(
          "(?:canalaire|lobulaire|epidermoide|malpighien|basocellulaire|spinocellulaire|urothelial)[a-z ]*");
  private static final List<String> GENERAL = List.of("8000/3", "8010/3", "8140/3");

  private Qualifiers() {}

  private static String kind(Term tumour) {
    return tumour.has("k") ? "k" : tumour.get("morph");
  }

  /// "cancer de l'oesophage epidermoide": the second term is an adjective of the first, or tells of
  /// which type it is.
  static boolean isNamedBy(Note note, Hit tumour, Hit next) {
    return isAdjective(note, tumour, next) || isKindOf(note, tumour, next);
  }

  /// "tumeur stromale gastrique (GIST)": the short name of the tumour before it.
  static boolean isShortName(Note note, Hit tumour, Hit next) {
    return next.start() > tumour.end()
        && next.get("morph").equals(tumour.get("morph"))
        && note.is(OPENED, tumour.end(), next.start())
        && note.lower().startsWith(")", next.end());
  }

  private static boolean isKindOf(Note note, Hit tumour, Hit next) {
    String own = tumour.get("morph");
    String other = next.get("morph");
    return next.start() > tumour.end()
        && !other.equals(own)
        && FAMILIES.getOrDefault(kind(tumour.term()), List.of()).stream()
            .anyMatch(other::startsWith)
        && note.is(OF_TYPE, tumour.end(), next.start());
  }

  private static boolean isAdjective(Note note, Hit tumour, Hit next) {
    boolean general = tumour.term().has("k") || GENERAL.contains(tumour.get("morph"));
    return general
        && next.start() >= tumour.end()
        && next.start() - tumour.end() <= REACH
        && note.is(ADJECTIVE, next.start(), next.end())
        && note.first(OTHER, tumour.end(), next.start()).isEmpty()
        && note.first(JOINED, tumour.end(), next.start()).isEmpty();
  }

  /// Where the words of the next tumour may begin: after the tumour before, or with that one where
  /// it has its name from the next.
  static int end(Note note, List<Hit> tumours, int before) {
    Hit tumour = tumours.get(before);
    return isNamedBy(note, tumour, tumours.get(before + 1)) ? tumour.start() : tumour.end();
  }

  /// The tumour as what the words after it make of it.
  static Term read(Note note, Hit tumour, Optional<Hit> site, int to) {
    int far = Math.max(tumour.end(), Math.min(to, tumour.end() + REACH));
    for (Row row : ROWS.getOrDefault(kind(tumour.term()), List.of())) {
      if (note.mayMatch(row.words, tumour.start(), far)
          && row.holdsFor(tumour.term(), site)
          && note.within(row.words, tumour.start(), limit(note, tumour, far))) {
        return turned(tumour.term(), row);
      }
    }
    return tumour.term();
  }

  // Where the words after a tumour begin to speak of something else.
  private static int limit(Note note, Hit tumour, int far) {
    return note.first(OTHER, tumour.end(), far).map(m -> m.start()).orElse(far);
  }

  private static Term turned(Term tumour, Row row) {
    int behaviour = row.morphology.charAt(5) - '0';
    Term turned = tumour.with("morph", row.morphology);
    if (tumour.has("beh") || behaviour != 3) {
      turned = turned.with("beh", BEHAVIOURS.get(behaviour));
    }
    return row.icd.equals("-") ? turned : turned.with("icd", row.icd);
  }
}
