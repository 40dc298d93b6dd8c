package org.oncoweave.ingest.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.text.Mention;
import org.oncoweave.model.Assertion;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;

/// What the documents of one patient say: the concepts that each names, and the sentences that
/// facts of other records can be read in.
final class Readings {
  /// A fact is shown in so many documents at most.
  private static final int MOST_PLACES = 10;

  /// An arm, a band or a whole chromosome, which are no genes.
  private static final Pattern PLACE = Pattern.compile("(?:\\d{1,2}|x)[pq].*|chr\\w+");

  private final ReportReader reader;
  private final ConceptNames names;
  private final Draft draft;
  private final Map<RecordKey, ReportReading> reports = new LinkedHashMap<>();
  private final Map<String, String> languages = new HashMap<>();
  private final Map<String, List<Evidence.Span>> places = new HashMap<>();

  Readings(ReportReader reader, ConceptNames names, Draft draft) {
    this.reader = reader;
    this.names = names;
    this.draft = draft;
  }

  private record Named(ConceptId concept, Assertion assertion) {}

  /// Reads a document, or takes what was read of it `before`; null: nothing was.
  void read(RecordKey document, SourceFact.Report report, byte @Nullable [] before) {
    var key = document.toString();
    if (before != null) {
      take(document, report, KeptReading.read(before), false);
      return;
    }
    var text = report.text();
    if (text == null || text.isBlank()) {
      return;
    }
    draft.read.add(key);
    var read = read(report(key, report, text)).map(KeptReading::of);
    read.ifPresent(kept -> {
      draft.kept.put(key, kept.bytes());
      take(document, report, kept, true);
    });
    if (read.isEmpty()) {
      draft.unread.add(key);
    }
  }

  private void take(RecordKey document, SourceFact.Report report, KeptReading read, boolean fresh) {
    var key = document.toString();
    languages.put(key, read.language());
    reports.put(document, read.of(report(key, report, "")));
    keep(document, read, report.date(), fresh);
    values(document, read.values(), report.date());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private void values(RecordKey document, List<ToldValue> values, @Nullable PartialDate date) {
    int number = 0;
    for (var told : values) {
      var properties =
          new FactNode.Properties()
              .put("series", told.kind())
              .put("label", known(told.what()))
              .put("date", date)
              .put("value", told.value().orElse(null))
              .put("unit", known(told.unit()))
              .put("textValue", known(told.words()));
      var span =
          new Evidence.Span(document, told.start(), told.end(), known(told.section()), "value");
      draft.facts.add(
          new FactNode(
              FactKind.TOLD_VALUE,
              draft.patient + "#value/" + document + "/" + number++,
              properties.known(),
              List.of(),
              List.of(span)));
    }
  }

  private Report report(String id, SourceFact.Report report, String text) {
    var type = report.type() == null ? null : report.type().strip().toLowerCase(Locale.ROOT);
    return Report.of(id, day(report.date()), type, text)
        .titled(report.title())
        .born(day(draft.person.birth()));
  }

  private static @Nullable LocalDate day(@Nullable PartialDate date) {
    boolean exact = date != null && date.precision() == PartialDate.Precision.DAY;
    return exact ? Objects.requireNonNull(date).earliest() : null;
  }

  /// What each report says, for the history.
  Map<RecordKey, ReportReading> reports() {
    return reports;
  }

  private void keep(
      RecordKey document, KeptReading read, @Nullable PartialDate date, boolean fresh) {
    var namings = new LinkedHashMap<Named, List<Mention>>();
    for (var mention : read.mentions()) {
      if (!mention.family()) {
        var named = new Named(concept(mention.concept()), assertion(mention));
        namings.computeIfAbsent(named, _ -> new ArrayList<>()).add(mention);
      }
    }
    namings.forEach((named, mentions) -> {
      if (fresh) {
        name(document, named, mentions);
      }
      place(document, named, mentions.getFirst());
      if (named.assertion() == Assertion.AFFIRMED) {
        draft.features.add(FeatureRole.MENTION, named.concept(), date);
      }
    });
  }

  /// Empty where a rule fails on the text: the load goes on, and the record bears a warning.
  private Optional<ReportReader.Both> read(Report report) {
    try {
      return Optional.of(reader.readBoth(report));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException fault) {
      return Optional.empty();
    }
  }

  /// What is planned has not happened.
  private static Assertion assertion(Mention mention) {
    boolean planned = mention.planned() && mention.assertion() == Assertion.AFFIRMED;
    return planned ? Assertion.UNCERTAIN : mention.assertion();
  }

  private void name(RecordKey document, Named named, List<Mention> mentions) {
    draft.namings.add(
        new Dossier.Naming(
            document.toString(),
            named.concept(),
            named.assertion(),
            mentions.stream().map(Mention::start).toList(),
            mentions.stream().map(Mention::end).toList()));
  }

  private void place(RecordKey document, Named named, Mention first) {
    if (named.assertion() == Assertion.AFFIRMED) {
      var section = first.section().isEmpty() ? null : first.section();
      var span = new Evidence.Span(document, first.start(), first.end(), section, first.rule());
      place(named.concept().curie(), span);
      CancerCodes.site(named.concept()).ifPresent(site -> place(site(site), span));
    }
  }

  private void place(String what, Evidence.Span span) {
    var known = places.computeIfAbsent(what, _ -> new ArrayList<>());
    boolean there = known.stream().anyMatch(other -> other.record().equals(span.record()));
    if (!there && known.size() < MOST_PLACES) {
      known.add(span);
    }
  }

  private static String site(ConceptId topography) {
    var code = topography.code();
    return "site " + code.substring(0, Math.min(3, code.length()));
  }

  /// The text names genes and regimens by words; they are those of the vocabularies where known.
  private ConceptId concept(ConceptId mentioned) {
    var code = mentioned.code();
    int dot = code.indexOf('.');
    if (!mentioned.scheme().equals("LOCAL") || dot < 0) {
      return mentioned;
    }
    var word = code.substring(dot + 1);
    return switch (code.substring(0, dot)) {
      case "gene" -> PLACE.matcher(word).matches() ? mentioned : ConceptId.of("HGNC", word);
      case "protocol" -> known(word, "REGIMEN").orElse(mentioned);
      case "agent" -> known(word, "IARC").or(() -> known(word, "OW")).orElse(mentioned);
      default -> mentioned;
    };
  }

  private Optional<ConceptId> known(String word, String scheme) {
    return names.find(word.replace('_', ' '), scheme);
  }

  @Nullable String language(String document) {
    return languages.get(document);
  }

  /// The fact with the sentences of documents that say it too.
  FactNode told(FactNode fact) {
    var spans = new ArrayList<Evidence.Span>();
    for (var link : fact.concepts()) {
      spans.addAll(places.getOrDefault(link.concept().curie(), List.of()));
      if (link.type() == ConceptLink.Type.IN_SITE) {
        spans.addAll(places.getOrDefault(site(link.concept()), List.of()));
      }
    }
    boolean elsewhere = fact.kind() == FactKind.FAMILY_HISTORY || spans.isEmpty();
    return elsewhere ? fact : fact.with(spans.stream().distinct().limit(MOST_PLACES).toList());
  }
}
