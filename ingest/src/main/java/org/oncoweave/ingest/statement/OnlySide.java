package org.oncoweave.ingest.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The one side that a report tells of an organ. Sentences that name other organs are left out:
/// their sides are those of what lies there. Each organ is looked for once a report, however often
/// its tumour is named; not safe for many threads.
final class OnlySide {
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final String NODES = "C77";

  /// Kinds of report that tell of more than one organ.
  private static final Set<String> WIDE = Set.of("consultation", "letter", "stay");

  /// "Une tumeur distincte de celle du rein droit", "the patient had a right one in 2004".
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:distincte?s?|differente?s?|independante?s?|autres? que|separate|distinct|different) (?:d[eu']|from|of|to)[^.;]*"
              + "|\\b(?:had|previous|prior|history of|known|antecedents?|atcds?|operee? d)\\b[^.;]{0,60}?(?:\\b(?:in|en|de) ?|(?<=[ (]))(?:19|20)\\d\\d");

  /// Nodes of the midline, or far off: their side is not that of the tumour.
  private static final String FAR_NODES =
      "(?:para-?aort\\w+|lombo-?aort\\w+|latero-?aort\\w+|retro-?periton\\w+|mediastin\\w+|iliac|iliaques?|(?:sus|supra)-?clavicul\\w+)";

  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:left|right)(?: (?:sided )?\\w+)?[ -]"
              + FAR_NODES
              + "|"
              + FAR_NODES
              + " (?:gauches?|droite?s?)\\b");

  private static final Pattern COMMA = Pattern.compile("[,;]");

  private final String folded;
  private final Layout layout;
  private final NamedOrgans named;
  private final String title;

  /// Whether the report is about what it names alone: tissue, an operation, an image, a board.
  private final boolean focused;

  private final Map<String, String> sides = new HashMap<>();

  OnlySide(Report report, String folded, Layout layout, NamedOrgans named) {
    this.folded = folded;
    this.layout = layout;
    this.named = named;
    this.title = report.title();
    this.focused = !WIDE.contains(report.type());
  }

  /// The only side of the text, else of the title; empty where there is none, or more than one.
  String of(String site) {
    return sides.computeIfAbsent(site, this::read);
  }

  private String read(String site) {
    var titled = focused ? Sides.only(Fold.of(title)) : "";
    if (!titled.isEmpty()) {
      return titled; // what else the text names is beside
    }
    var words = besides(site);
    var side = Sides.only(words);
    boolean unsaid = side.isEmpty() && Sides.in(words).isEmpty();
    return unsaid ? Sides.only(Fold.of(title)) : side;
  }

  private String besides(String site) {
    var words = new StringBuilder();
    for (int i = 0; i < layout.sentences().size(); i++) {
      var place = layout.sentences().get(i);
      var sentence = folded.substring(place.start(), place.end());
      var organs = named.of(i);
      boolean own = organs.isEmpty() ? focused || operated(sentence, site) : ofOwn(organs, site);
      words.append(own ? parts(sentence, site, organs.size() > 1) : " ");
    }
    return words.toString();
  }

  /// The sentence without what is told of others in it: "adenocarcinome pulmonaire, metastase
  /// frontale gauche".
  private static String parts(String sentence, String site, boolean many) {
    var rest = BESIDE.matcher(OTHERS.matcher(sentence).replaceAll(" ")).replaceAll(" ");
    if (!many) {
      return rest;
    }
    var kept = new StringBuilder();
    for (var part : COMMA.split(rest, -1)) {
      var organs = Organs.in(part);
      kept.append(organs.isEmpty() || ofOwn(organs, site) ? part : " ").append(", ");
    }
    return kept.toString();
  }

  private static boolean operated(String sentence, String site) {
    return OPERATIONS.find(sentence).stream()
        .map(h -> h.cells().get(1))
        .anyMatch(organ -> !organ.isEmpty() && site.startsWith(organ));
  }

  private static boolean ofOwn(List<String> organs, String site) {
    return organs.stream().anyMatch(organ -> organ.equals(NODES) || site.startsWith(organ));
  }
}
