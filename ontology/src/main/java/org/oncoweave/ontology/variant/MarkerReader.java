package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads markers that are measured and not changed: instability, repair, burden, PD-L1.
final class MarkerReader {
  private static final List<String> PROTEINS = List.of("MLH1", "MSH2", "MSH6", "PMS2");
  private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)");
  private static final Pattern SCORE =
      Pattern.compile("((?<![^ :=(])-?\\d+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)");
  private static final Pattern BURDEN =
      Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s*(?:mut|/mb|variants? par|m/mb)");
  private static final Pattern PERCENT =
      Pattern.compile("([<>≥≤]=?|inferieur\\w* a|less than)?\\s*(\\d+(?:[.,]\\d+)?)\\s*%");
  private static final Pattern COMBINED =
      Pattern.compile("(?:cps|score combine\\w*)\\D{0,12}?([<>≥≤]=?)?\\s*(\\d+)");
  private static final Pattern PROPORTION =
      Pattern.compile("(?:tps|score de proportion\\w*)\\D{0,12}?([<>≥≤]=?)?\\s*(\\d+)");

  private static final Pattern PROPORTION_WORDS = Pattern.compile("tps|score de proportion");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,3}) ?%? ?(?:-|a|to|et|and) ?(\\d{1,3}) ?%");

  private static final Pattern CLAUSE =
      Pattern.compile("[;,.](?=\\s)|\\b(?:mais|but|avec|with)\\b");
  private static final Pattern LIGAND = Pattern.compile("pd-?l-?1");
  private static final Pattern BELOW_ZERO = Pattern.compile("(?:^|[ :=(])-\\d+(?:[.,]\\d+)? ?%");
  private static final Pattern BELOW = Pattern.compile("<|inf|less");

  private static final int WHOLE = 100;

  /// A genomic instability score from here on is positive, where the text does not say. Source:
  /// Myriad myChoice CDx, summary of safety and effectiveness, FDA P190014 (2020).
  private static final int INSTABLE = 42;

  private final Folded text;
  private final Status status;

  MarkerReader(Folded text, Status status) {
    this.text = text;
    this.status = status;
  }

  /// The marker that the whole text is about.
  Optional<Reading> whole(List<GeneNames.Hit> genes) {
    var proteins = proteins(genes);
    if (!proteins.isEmpty() && repairWords()) {
      return Optional.of(repair(proteins));
    }
    if (says("msi")) {
      return Optional.of(marker("msi", instability()));
    }
    if (says("mmr")) {
      return Optional.of(repair(List.of()));
    }
    if (says("tmb")) {
      return Optional.of(burden());
    }
    return says("hrd") ? Optional.of(recombination()) : Optional.empty();
  }

  private boolean says(String meaning) {
    return Phrases.say(meaning, text.plain());
  }

  private static List<String> proteins(List<GeneNames.Hit> genes) {
    return genes.stream().map(GeneNames.Hit::symbol).filter(PROTEINS::contains).distinct().toList();
  }

  private boolean repairWords() {
    boolean change = says("mutation") || says("methylation") || says("deletion");
    return !change && (says("protein_loss") || says("kept") || says("expression") || says("mmr"));
  }

  private Reading marker(String kind, String value) {
    var reading = new Reading(kind);
    if (status == Status.UNKNOWN) {
      return reading.with("status", "unknown");
    }
    return reading.with("status", "present").with("value", value);
  }

  private String instability() {
    if (says("msi_low")) {
      return "MSI-L";
    }
    if (says("msi_stable") || status == Status.ABSENT) {
      return "MSS";
    }
    return "MSI-H";
  }

  private Reading repair(List<String> proteins) {
    boolean kept = says("mmr_proficient");
    boolean lost = says("mmr_deficient");
    if (proteins.isEmpty()) {
      return marker("mmr", lost && !kept && status != Status.ABSENT ? "deficient" : "proficient");
    }
    var gone = lost(proteins);
    var reading = marker("mmr", gone.isEmpty() ? "proficient" : "deficient");
    return gone.isEmpty() || status == Status.UNKNOWN
        ? reading
        : reading.with("proteins_lost", gone);
  }

  /// Clause by clause: the proteins of a clause that speaks of a loss and denies none; one without
  /// a word of its own goes with the next that has one, or with the last.
  private List<String> lost(List<String> proteins) {
    var gone = new ArrayList<String>();
    var waiting = new ArrayList<String>();
    boolean loss = false;
    for (var clause : CLAUSE.split(text.text())) {
      GeneNames.shipped().find(clause).stream()
          .map(GeneNames.Hit::symbol)
          .filter(proteins::contains)
          .forEach(waiting::add);
      var plain = Folded.plain(clause);
      boolean kept = Phrases.say("kept", plain);
      if (kept || Phrases.say("protein_loss", plain)) {
        loss = !kept;
        gone.addAll(loss ? waiting : List.of());
        waiting.clear();
      }
    }
    gone.addAll(loss ? waiting : List.of());
    return gone.stream().distinct().toList();
  }

  private Reading burden() {
    var number = BURDEN.matcher(text.plain());
    var any = NUMBER.matcher(text.plain());
    var reading = marker("tmb", "");
    reading.with("value", null);
    if (status == Status.UNKNOWN) {
      return reading;
    }
    if (number.find() || any.find()) {
      double value = Details.number(number.hasMatch() ? number.group(1) : any.group(1));
      if (value < 0) {
        throw new RefusedName("value_range");
      }
      return level(reading.with("value", value));
    }
    return reading.with("level", says("low") ? "low" : "high");
  }

  private Reading level(Reading burden) {
    if (says("low") || says("high")) {
      burden.with("level", says("low") ? "low" : "high");
    }
    return burden;
  }

  private Reading recombination() {
    var reading = marker("hrd", "");
    reading.with("value", null);
    if (status == Status.UNKNOWN) {
      return reading;
    }
    var number = SCORE.matcher(text.plain().replaceAll("\\(?[<>≥≤]=?\\s*\\d+\\)?|seuil.*", ""));
    boolean unsaid = text.has("hrd");
    if (number.find()) {
      double score = Details.number(number.group(1));
      if (score < 0) {
        throw new RefusedName("value_range");
      }
      reading.with("value", score);
      unsaid = score >= INSTABLE;
    }
    boolean said = says("hrd_positive") || unsaid;
    boolean positive = status != Status.ABSENT && said && !text.has("hrp", "proficient");
    return reading.with("level", positive ? "positive" : "negative");
  }

  /// PD-L1: percent of cells or a score; below one percent it is absent.
  Reading ligand() {
    var reading = new Reading("expression").with("gene", "CD274");
    if (status == Status.UNKNOWN) {
      return reading.with("status", "unknown");
    }
    var plain = LIGAND.matcher(text.plain()).replaceAll(" ");
    if (BELOW_ZERO.matcher(plain).find()) {
      throw new RefusedName("value_range");
    }
    return share(reading, plain);
  }

  private Reading share(Reading reading, String plain) {
    var range = RANGE.matcher(plain);
    if (range.find()) {
      return between(reading, range);
    }
    var combined = COMBINED.matcher(plain);
    var proportion = PROPORTION.matcher(plain);
    var percent = PERCENT.matcher(plain);
    if (combined.find()) {
      return measured(reading.with("score", "CPS"), combined.group(1), combined.group(2));
    }
    if (proportion.find()) {
      return measured(reading.with("score", "TPS"), proportion.group(1), proportion.group(2));
    }
    if (percent.find()) {
      return measured(reading, percent.group(1), percent.group(2));
    }
    return reading.with("status", status.json());
  }

  /// `1-49 %` of the cells.
  private Reading between(Reading reading, Matcher range) {
    double most = Details.number(range.group(2));
    inRange(reading, most);
    return reading
        .with("score", plainScore())
        .with("value", Details.number(range.group(1)))
        .with("value_max", most)
        .with("status", status.json());
  }

  private @Nullable String plainScore() {
    return PROPORTION_WORDS.matcher(text.plain()).find() ? "TPS" : null;
  }

  private Reading measured(Reading reading, @Nullable String sign, String number) {
    double value = Details.number(number);
    inRange(reading, value);
    boolean below = sign != null && BELOW.matcher(sign).lookingAt();
    boolean absent = status == Status.ABSENT || value == 0 || (below && value <= 1);
    return reading
        .with(below ? "value_max" : "value", value)
        .with("status", absent ? "absent" : "present");
  }

  /// A share of cells ends at 100 %; a combined score does not.
  private static void inRange(Reading reading, double value) {
    if (value > WHOLE && !reading.text("score").equals("CPS")) {
      throw new RefusedName("value_range");
    }
  }
}
