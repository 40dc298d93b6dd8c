package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Clauses that say different things of different variants are read one by one.
final class Clauses {
  private static final Pattern BREAK =
      Pattern.compile(
          ",\\s+|\\s?;\\s*|\\s\\+\\s|\\s&\\s"
              + "|\\s+(?:mais|but|alors que|whereas|while|et|and)\\s+|\\s(?=(?:sans|without)\\s)");

  /// `c.[a;b]` is one allele.
  private static final Pattern ALLELE = Pattern.compile("[cp]\\.\\s?\\[");

  /// Every break holds one of these.
  private static final List<String> MAY_BREAK =
      List.of(
          ",", ";", " +", " &", "mais", "but", "alors", "whereas", "while", " et ", " and ", "sans",
          "without");

  /// A denial in front of what it denies: it goes on over a comma.
  private static final Pattern DENIED_AHEAD =
      Pattern.compile(
          "^(?:[\\p{Alnum}-]+ ?: ?)?(?:il n'y a )?(?:pas d|absence|aucun|sans|no |not |ni"
              + " |negative? for|without).*");

  /// A denial of more than one.
  private static final Pattern DENIED_ALL =
      Pattern.compile(
          ".*(?:(?:non|pas) [a-z]+e+s|absente?s|negati(?:fs|ves)|sauvages|non"
              + " [a-z]+(?:bles|fs|ves))\\b.*");

  private static final Pattern UNDECIDED = Pattern.compile("(?<!\\d)[12] ?\\+(?!\\d)");

  private static final Set<String> SAYS = Set.of("present", "absent", "unknown");
  private static final Set<String> MARKERS =
      Set.of(
          "msi",
          "mmr",
          "tmb",
          "hrd",
          "arm_codeletion",
          "arm_deletion",
          "translocation",
          "inversion");
  private static final Set<String> VAGUE = Set.of("mutation", "exon_mutation", "expression");

  private final List<Part> parts = new ArrayList<>();
  private String gene = "";
  private String waiting = "";

  /// A part of the text: `own` says that it names its gene itself.
  private record Part(String text, Reading reading, boolean own, String gene) {
    boolean written() {
      return reading.has("p") || reading.has("c") || reading.has("alternatives");
    }

    boolean is(String status) {
      return reading.text("status").equals(status);
    }

    boolean asserted() {
      return Phrases.say("asserted", Folded.plain(text));
    }
  }

  private Clauses() {}

  /// A list with what each clause says; empty where the whole text says one thing.
  static Optional<Reading> apart(Folded text) {
    if (!text.says(MAY_BREAK) || ALLELE.matcher(text.text()).find()) {
      return Optional.empty();
    }
    var pieces = BREAK.split(text.text());
    if (pieces.length < 2) {
      return Optional.empty();
    }
    var clauses = new Clauses();
    for (var piece : pieces) {
      if (!piece.isBlank()) {
        clauses.add(piece.strip());
      }
    }
    return clauses.list();
  }

  private void add(String piece) {
    var text = waiting.isEmpty() ? piece : waiting + ", " + piece;
    waiting = "";
    var genes = GeneNames.shipped().find(text);
    var part = part(text, genes);
    if (!SAYS.contains(part.reading.text("status"))) {
      silent(text, genes.isEmpty());
    } else if (!parts.isEmpty() && goesOn(parts.getLast(), part)) {
      join(piece);
    } else {
      parts.add(part);
    }
    gene = part.gene;
  }

  private Part part(String text, List<GeneNames.Hit> genes) {
    var reading = VariantReader.whole(text);
    var named = genes.isEmpty() ? gene : genes.getFirst().symbol();
    boolean own = !genes.isEmpty() || MARKERS.contains(reading.kind());
    if (own || gene.isEmpty()) {
      return new Part(text, reading, own, named);
    }
    var borrowed = VariantReader.whole(gene + " " + text);
    boolean vague = VAGUE.contains(borrowed.kind()) || borrowed.text("status").equals("unknown");
    var part = new Part(text, borrowed, false, gene);
    return vague && !part.written() ? new Part(text, Reading.none(), false, gene) : part;
  }

  /// A part that says nothing itself: a word about the one before, or a gene whose word follows.
  private void silent(String text, boolean nameless) {
    if (nameless && !parts.isEmpty()) {
      join(text);
    } else {
      waiting = text;
    }
  }

  private void join(String text) {
    var last = parts.removeLast();
    var joined = last.text + ", " + text;
    var whole = last.own ? joined : last.gene + " " + joined;
    parts.add(new Part(joined, VariantReader.whole(whole), last.own, last.gene));
  }

  private static boolean goesOn(Part last, Part next) {
    if (Phrases.say("goes_on", Folded.plain(next.text))) {
      return true;
    }
    if (next.is("present")) {
      boolean ahead = DENIED_AHEAD.matcher(Folded.plain(last.text)).matches();
      return last.is("absent") && ahead && !next.asserted();
    }
    return last.is("present") && !last.asserted() && deniesBoth(last, next);
  }

  private static boolean deniesBoth(Part last, Part next) {
    return DENIED_ALL.matcher(Folded.plain(next.text)).matches()
        || (!last.written() && !noun(next));
  }

  private static boolean noun(Part part) {
    var plain = Folded.plain(part.text);
    return part.written()
        || MARKERS.contains(part.reading.kind())
        || List.of("mutation", "fusion", "amplification", "loss", "itd", "skip", "wild").stream()
            .anyMatch(meaning -> Phrases.say(meaning, plain));
  }

  private Optional<Reading> list() {
    if (parts.removeIf(this::undecided) && parts.size() == 1) {
      return Optional.of(parts.getFirst().reading);
    }
    return several();
  }

  private Optional<Reading> several() {
    if (!waiting.isEmpty() && !parts.isEmpty()) {
      join(waiting);
    }
    if (parts.size() < 2
        || parts.stream().anyMatch(p -> !SAYS.contains(p.reading.text("status")))) {
      return Optional.empty();
    }
    var statuses = new HashSet<String>();
    parts.forEach(p -> statuses.add(p.reading.text("status")));
    boolean apart = statuses.size() > 1 || parts.stream().allMatch(Part::own);
    return apart && distinct() ? Optional.of(items(statuses)) : Optional.empty();
  }

  /// A score of 1+ or 2+ of a receptor whose gene was then counted: the count decides.
  private boolean undecided(Part part) {
    return UNDECIDED.matcher(Folded.plain(part.text)).find()
        && parts.stream()
            .anyMatch(p -> p.gene.equals(part.gene) && p.reading.kind().equals("amplification"));
  }

  /// No two parts are one variant told twice, or a marker and its number.
  private boolean distinct() {
    var seen = new HashSet<String>();
    for (var part : parts) {
      if (!seen.add(key(part))) {
        return false;
      }
    }
    return parts.stream().noneMatch(this::otherName);
  }

  private static String key(Part part) {
    if (part.written()) {
      return part.reading.keys().toString();
    }
    boolean marker = MARKERS.contains(part.reading.kind());
    return part.reading.kind() + (marker ? "" : part.gene);
  }

  /// `c.` in one part and `p.` of the same gene in the next are two names of one variant.
  private boolean otherName(Part part) {
    return parts.stream()
        .anyMatch(other ->
            !other.equals(part)
                && other.gene.equals(part.gene)
                && part.reading.has("c") != part.reading.has("p")
                && other.reading.has("p") != part.reading.has("p"));
  }

  private Reading items(Set<String> statuses) {
    var items = new ArrayList<Reading>();
    for (var part : parts) {
      for (var item : part.reading.items()) {
        items.add(item.orElse("status", part.reading.text("status")));
      }
    }
    if (statuses.size() == 1) {
      items.forEach(i -> i.with("status", null));
    }
    var all = statuses.contains("present") ? "present" : "unknown";
    return Reading.of(items)
        .with("status", statuses.size() == 1 ? statuses.iterator().next() : all);
  }
}
