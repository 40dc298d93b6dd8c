package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// What the words between a marker and the next one say of it.
final class MarkerReading {
  private static final Rule PERCENT =
      Rule.of(
          "(<|>|entre |between |de (?=\\d{1,3} (?:a|et) )|inferieure? a |superieure? a |moins de |less than |plus de )?"
              + " ?(\\d{1,3}(?:[.,]\\d)?)(?: ?%? ?(?:-|/|a|to|et|and) ?(\\d{1,3}))? ?%");
  private static final Rule CPS =
      Rule.of(
          "\\b(cps|tps|ic|combined positive score|tumou?r proportion score)\\b(?:[ :=a)(]| of| de| was| est| is| at| evalue| score| superieur ou egal| inferieur ou egal| egal){0,6}(<|>|inferieur a|less than|superieur a)?[ =]{0,2}(\\d{1,3})( ?%)?");
  private static final Rule JOIN =
      Rule.of(
          "(?: ?(?:,|et|and|/|ni|nor|&|ou|or|-|\\+|ainsi que|as well as)){1,2} ?(?:(?:de |du |des |of |anti-?|la |le"
              + " |les )|[dl]')*");
  private static final Rule SECOND = Rule.of(" (?:et|and|ni|nor|&|ainsi que|as well as) (?:de )?$");
  private static final Rule SHARED =
      Rule.of(
          "\\)?(?: ?(?:,|et|and|/|ni|&|ainsi que|as well as)) ?(?:l'|le |la |les |aux? )?.{0,2}");
  private static final Rule LESS = Rule.of("<|inf|moins|less");
  private static final int LIST = 12; // markers of a list
  private static final int REACH = 160;
  private static final Set<String> SHARABLE = Set.of("positive", "negative", "normal");

  private final Note note;
  private final Hit hit;
  private final String name;
  private final Part own;
  private final Part tail;
  private final boolean whole;
  private final Found.Values values = Found.values();
  private final int depth;
  private int end;

  MarkerReading(Note note, Hit hit, int to) {
    this(note, hit, new int[] {hit.end(), to}, 0);
  }

  MarkerReading(Note note, Hit hit, int[] part) {
    this(note, hit, part, 0);
  }

  private MarkerReading(Note note, Hit hit, int[] part, int depth) {
    this.depth = depth;
    this.note = note;
    this.hit = hit;
    this.name = hit.get("name");
    this.end = hit.end();
    var next = new Part(note, part[0], Math.min(part[1], part[0] + 120));
    Part own = MarkerStatus.own(next);
    this.own = own;
    this.whole = own.to() == next.to();
    this.tail = Trend.present(note, hit, own);
    values.with("name", name);
    read();
  }

  Found.Values values() {
    return values;
  }

  /// The values from which the one of today came: "CA 125 passe de 620 a 38 U/mL".
  List<Found.Values> past() {
    return hit.term().has("lab") ? Trend.past(note, hit, own, values) : List.of();
  }

  int end() {
    return end;
  }

  boolean isTold() {
    return values.has("status");
  }

  private void read() {
    if (hit.term().has("status")) {
      values.with("status", hit.get("status"));
      if (name.equals("MMR") && hit.is("status", "deficient")) {
        values.with("proteins_lost", MmrReading.lost(note, hit));
      }
      return;
    }
    switch (name) {
      case "MMR" -> MmrReading.read(note, hit, values);
      case "HER2" -> Her2Reading.read(values, tail, status());
      case "PDL1" -> pdl1();
      case "TMB", "HRD" -> blood();
      default -> marker();
    }
  }

  private void marker() {
    if (hit.term().has("lab")) {
      blood();
      return;
    }
    tissue();
    if (isTold()) {
      values.with("intensity", MarkerStatus.intensity(head(45)));
    }
  }

  private void tissue() {
    boolean percent = percent();
    Optional<String> status = P53Reading.of(hit, tail).or(this::status);
    if (percent && PercentStatus.isNone(name, values)) {
      values.with("status", "negative"); // whatever "expression" says
    } else if (status.isPresent()) {
      values.with("status", status.get());
    } else if (percent) {
      values.with("status", PercentStatus.of(name, values));
    } else if (name.equals("MSI") && note.lower().startsWith("msi", hit.start())) {
      values.with("status", "positive");
    }
  }

  private boolean percent() {
    Optional<Matcher> percent = tail.find(PERCENT).filter(m -> m.start() <= tail.from() + 60);
    if (percent.isEmpty()) {
      return false;
    }
    Matcher m = percent.get();
    end = m.end();
    if (m.group(3) != null) {
      values.with("percent_min", Numbers.decimal(m.group(2)));
      values.with("percent_max", Numbers.decimal(m.group(3)));
    } else {
      values.with(bound(m.group(1)), Numbers.decimal(m.group(2)));
    }
    return true;
  }

  private static String bound(@Nullable String sign) {
    if (sign == null) {
      return "percent";
    }
    return LESS.matcher(sign).lookingAt() ? "percent_max" : "percent_min";
  }

  private Optional<String> status() {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 45);
    var before = new Part(note, Math.min(from, hit.start()), hit.start());
    Optional<String> said = MarkerStatus.of(before, clause());
    if (said.isPresent()) {
      return said;
    }
    Optional<String> list =
        isSecond() ? SharedSign.of(note, hit).or(this::listed) : Optional.empty();
    return list.or(() -> whole ? shared() : Optional.empty()).or(this::listed);
  }

  // "perte de MLH1 et PMS2, MSH2 conserve": the word "et" joins what stands before.
  private boolean isSecond() {
    return note.within(SECOND, Math.max(0, hit.start() - 16), hit.start());
  }

  private Optional<String> shared() {
    if (depth == LIST || !tail.is(SHARED)) {
      return Optional.empty();
    }
    List<Hit> next =
        note.hits(
            TermKind.MARKER, hit.end(), Math.min(note.sentenceEnd(hit.start()), hit.end() + 40));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Hit other = next.getFirst();
    int end = note.sentenceEnd(hit.start());
    int to =
        note.hits(TermKind.MARKER, other.end(), Math.min(end, other.end() + REACH)).stream()
            .findFirst()
            .map(Hit::start)
            .orElse(end);
    return Optional.ofNullable(
            new MarkerReading(
                    note, other, new int[] {other.end(), Math.max(other.end(), to)}, depth + 1)
                .values.get("status"))
        .map(Object::toString)
        .filter(SHARABLE::contains);
  }

  // "perte de MSH2 et MSH6": the status before the list holds for all of it.
  private Optional<String> listed() {
    if (depth > 0) {
      return Optional.empty(); // the first of the list looks back itself
    }
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - REACH);
    List<Hit> hits = note.hits(TermKind.MARKER, from, hit.start());
    int at = hit.start();
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit other = hits.get(i);
      if (other.end() > at || !note.is(JOIN, other.end(), at)) {
        return Optional.empty();
      }
      var before = new Part(note, Math.max(from, other.start() - 45), other.start());
      Optional<String> said = MarkerStatus.before(before);
      if (said.isPresent()) {
        return said;
      }
      at = other.start();
    }
    return Optional.empty();
  }

  // What is said of the marker up to a semicolon.
  private Part clause() {
    int semicolon = note.lower().indexOf(';', tail.from(), tail.to());
    return semicolon < 0 ? tail : new Part(note, tail.from(), semicolon);
  }

  private Part head(int length) {
    return new Part(note, tail.from(), Math.min(tail.to(), tail.from() + length));
  }

  private void pdl1() {
    Optional<Matcher> assay = tail.find(CPS);
    assay.ifPresentOrElse(this::assay, this::assayBefore);
    boolean percent = percent();
    Optional<String> said = PercentStatus.isBelowOne(values) ? Optional.of("negative") : status();
    if (said.isPresent()) {
      values.with("status", said.get());
    } else if (percent || assay.isPresent()) {
      values.with(
          "status",
          percent
              ? PercentStatus.ofLigand(values)
              : assay.map(MarkerReading::ofScore).orElse("value"));
    }
  }

  // "CPS < 1", "CPS 0"
  private static String ofScore(Matcher m) {
    boolean less = bound(m.group(2)).equals("percent_max") && m.group(3).equals("1");
    return less || m.group(3).equals("0") ? "negative" : "value";
  }

  private void assay(Matcher m) {
    String assay = m.group(1).charAt(0) + (m.group(1).equals("ic") ? "c" : "ps");
    values.with("assay", assay.toUpperCase(Locale.ROOT));
    values.with("score", assay.equals("cps") ? m.group(3) : null);
    end = m.end();
  }

  private void assayBefore() {
    String around =
        note.lower().substring(Math.max(0, hit.start() - 8), hit.start()) + head(10).text();
    if (around.contains("tps") || around.contains("cps")) {
      values.with("assay", around.contains("tps") ? "TPS" : "CPS");
    } else {
      values.with("assay", Assays.after(tail));
    }
  }

  private void blood() {
    end = BloodReading.read(values, tail, clause(), end);
    if (!isTold()) {
      status().ifPresent(s -> values.with("status", s).with("name", tissue(s)));
    }
  }

  // Chromogranin is positive or negative in tissue; in blood it has a value or is normal.
  private String tissue(String status) {
    return name.equals("CGA") && !status.equals("normal") ? "CHROMOGRANIN" : name;
  }
}
