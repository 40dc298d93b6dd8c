package org.oncoweave.api.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.api.finding.Summary.Figure;
import org.oncoweave.api.knowledge.Knowledge;
import org.oncoweave.api.knowledge.KnownCauses;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.scan.Definition;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.api.scan.Repeated;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// One finding in one paragraph of either language, by the rules of this class and the sentences of
/// `sentences.tsv`: what was seen, how sure it is, what may mislead, who repeats it, what is known.
public final class FindingSummary {
  private static final int COLUMNS = 3;
  private static final int PERCENT = 100;
  private static final double LEAST_PERCENT = 0.0001;
  private static final int MOST_AGENTS = 3;
  private static final Map<Language, Map<String, String>> SENTENCES = sentences();

  private final Function<ConceptId, String> label;
  private final KnownCauses causes;
  private final Language language;
  private final FindingNumbers numbers;

  /// @param label the name of a concept in this language
  public FindingSummary(Function<ConceptId, String> label, KnownCauses causes, Language language) {
    this.label = label;
    this.causes = causes;
    this.language = language;
    this.numbers = new FindingNumbers(language);
  }

  private static Map<Language, Map<String, String>> sentences() {
    var french = new HashMap<String, String>();
    var english = new HashMap<String, String>();
    for (var row : ShippedTable.rowsBelowNames(FindingSummary.class, "sentences.tsv", COLUMNS)) {
      french.put(row.get(0), row.get(1));
      english.put(row.get(0), row.get(2));
    }
    return Map.of(Language.FR, french, Language.EN, english);
  }

  /// The paragraph of a line.
  public Summary of(ScanLine line) {
    var knowledge = knowledge(line);
    var keys = new ArrayList<String>();
    keys.add(effect(line));
    keys.add("counts");
    keys.add("chance");
    keys.add(verdict(line));
    keys.addAll(remarks(line));
    knowledge.ifPresent(known -> keys.add(key(known, line.outcome())));
    keys.add("end");
    return Summary.of(keys.stream().map(this::sentence).toList(), figures(line, knowledge));
  }

  private String sentence(String key) {
    var sentence = SENTENCES.getOrDefault(language, Map.of()).get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence is called " + key);
    }
    return sentence;
  }

  private String say(String key, Object... what) {
    return sentence(key).formatted(what);
  }

  private static String effect(ScanLine line) {
    var ratio = line.rateRatio();
    if (ratio == null) {
      return "no_ratio";
    }
    return ratio < 1 ? "less" : "more";
  }

  private static String verdict(ScanLine line) {
    var parts = line.replication();
    if (line.flags().stream().anyMatch(Flag::isArtefact)) {
      return "artefact";
    }
    if (parts == null) {
      return line.discovery() ? "discovery_few" : "below";
    }
    var verdict = line.discovery() ? "discovery" : "not_repeated";
    return hasRatio(parts.heldOut()) ? verdict : verdict + "_few";
  }

  private static List<String> remarks(ScanLine line) {
    var remarks = new ArrayList<String>();
    var parts = line.replication();
    if (parts != null && hasRatio(parts.earlier()) && hasRatio(parts.later())) {
      remarks.add(parts.steady() ? "steady" : "unsteady");
    }
    if (line.explainedBy() != null) {
      remarks.add(line.flags().contains(Flag.DUPLICATE) ? "duplicate" : "proxy");
    }
    if (line.flags().contains(Flag.FEW_CASES)) {
      remarks.add("few_cases");
    }
    return remarks;
  }

  private static boolean hasRatio(Repeated.@Nullable Part part) {
    return part != null && part.rateRatio() != null;
  }

  private Map<Figure, String> figures(ScanLine line, Optional<Knowledge> knowledge) {
    var told = new EnumMap<Figure, String>(Figure.class);
    told.put(Figure.FEATURE, defined(line.feature(), line.definition()));
    told.put(Figure.OUTCOME, outcome(line));
    told.put(Figure.LAG, lag(line.lagYears()));
    told.put(Figure.EXPOSED, numbers.whole(line.nExposed()));
    told.put(Figure.OBSERVED, numbers.whole(line.observed()));
    told.put(Figure.EXPECTED, numbers.expected(line.expected()));
    told.put(Figure.RATE_RATIO, numbers.ratio(line.rateRatio()));
    told.put(Figure.INTERVAL, interval(line.ciLow(), line.ciHigh()));
    told.put(Figure.P, probability(line.log10P()));
    told.put(Figure.Q, share(line.q()));
    told.put(Figure.FLAGS, flags(line));
    addParts(line.replication(), told);
    var other = line.explainedBy();
    told.put(
        Figure.EXPLAINED_BY, other == null ? "" : defined(other, line.explainedByDefinition()));
    told.put(Figure.KNOWLEDGE, knowledge.map(this::agents).orElse(""));
    return told;
  }

  private void addParts(@Nullable Repeated parts, Map<Figure, String> told) {
    if (parts == null) {
      return;
    }
    var heldOut = parts.heldOut();
    if (heldOut != null) {
      told.put(Figure.HELD_OUT, numbers.ratio(heldOut.rateRatio()));
    }
    var earlier = parts.earlier();
    var later = parts.later();
    if (earlier != null && later != null) {
      var first = numbers.ratio(earlier.rateRatio());
      told.put(Figure.PERIODS, say("and", first, numbers.ratio(later.rateRatio())));
    }
  }

  private String label(ConceptId concept) {
    return label.apply(concept);
  }

  private String defined(ConceptId feature, @Nullable Definition by) {
    return by == null
        ? label(feature)
        : say("definition." + by.kind(), label(feature), lag(by.years()));
  }

  private String outcome(ScanLine line) {
    var outcome = line.outcome();
    var concept = outcome.concept();
    boolean isNamed = concept != null && outcome.kind() == OutcomeInput.Kind.RECURRENCE;
    var kind = isNamed ? OutcomeInput.Kind.CONCEPT : outcome.kind();
    return say("outcome." + kind, concept == null ? "" : label(concept));
  }

  private String lag(double years) {
    return say(years < 2 ? "year" : "years", numbers.significant(years));
  }

  private String interval(@Nullable Double low, @Nullable Double high) {
    return say("to", numbers.ratio(low), high == null && low != null ? "∞" : numbers.ratio(high));
  }

  private String share(double q) {
    return PERCENT * q < LEAST_PERCENT
        ? say("below_percent", numbers.significant(LEAST_PERCENT))
        : say("percent", numbers.significant(PERCENT * q));
  }

  private String probability(double log10) {
    return FindingNumbers.isTiny(log10)
        ? say("below_power", FindingNumbers.power(log10))
        : numbers.significant(Math.pow(10, log10));
  }

  private String flags(ScanLine line) {
    return line.flags().stream()
        .filter(Flag::isArtefact)
        .sorted()
        .map(flag -> sentence("flag." + flag))
        .collect(Collectors.joining(", "));
  }

  // Nothing for an outcome that is no cancer.
  private Optional<Knowledge> knowledge(ScanLine line) {
    var outcome = line.outcome();
    return outcome.isSecondPrimary()
        ? Optional.of(causes.of(line.feature(), Optional.ofNullable(outcome.concept())))
        : Optional.empty();
  }

  private static String key(Knowledge known, OutcomeInput outcome) {
    return switch (known.verdict()) {
      case KNOWN -> outcome.concept() == null ? "known_somewhere" : "known";
      case PLAUSIBLE -> "plausible";
      case NEW -> "new";
    };
  }

  private String agents(Knowledge known) {
    return known.reasons().isEmpty()
        ? sentence("nothing")
        : known.reasons().stream()
            .limit(MOST_AGENTS)
            .map(why -> label(new ConceptId(why.agent())) + " " + say("group", why.group()))
            .collect(Collectors.joining(", "));
  }
}
