package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.MultiplePrimary.Counted;
import org.oncoweave.model.MultiplePrimary.Reason;
import org.oncoweave.model.MultiplePrimary.Verdict;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.ShippedTable;

/// Which tumours count as primaries by the SEER Solid Tumor Rules (US National Cancer Institute,
/// revision of 2025); the rules are the tables seer-*.tsv.
final class SeerRules {
  private record Rule(
      String group, String name, SeerCondition when, boolean single, Reason reason) {}

  private record Group(String name, List<String> sites, String morphologies) {}

  private static final List<Rule> RULES =
      ShippedTable.rows(SeerRules.class, "seer-rules.tsv", 5).stream()
          .map(r ->
              new Rule(
                  r.get(0),
                  r.get(0) + " " + r.get(1),
                  SeerCondition.of(r.get(2)),
                  r.get(3).equals("SINGLE"),
                  Reason.valueOf(r.get(4))))
          .toList();

  private static final List<Group> GROUPS =
      ShippedTable.rows(SeerRules.class, "seer-groups.tsv", 3).stream()
          .map(r -> new Group(r.get(0), List.of(r.get(1).split(",", -1)), r.get(2)))
          .toList();

  private static final List<String> OF_NO_KNOWN_SITE = List.of("C76", "C80");

  private final NeoplasticHistory history;

  private SeerRules(NeoplasticHistory history) {
    this.history = history;
  }

  /// An answer a tumour key; the tumours of a history are in order of date.
  static Map<String, Verdict> of(NeoplasticHistory history) {
    return new SeerRules(history).answers();
  }

  private Map<String, Verdict> answers() {
    var answers = new LinkedHashMap<String, Verdict>();
    var primaries = new ArrayList<Tumour>();
    for (var tumour : history.tumours()) {
      var answer = answer(tumour, primaries);
      answers.put(tumour.key(), answer);
      if (answer.counted() != Counted.NO) {
        primaries.add(tumour);
      }
    }
    return answers;
  }

  /// One with any of the others: it does not count; open against any: that is open.
  private Verdict answer(Tumour tumour, List<Tumour> primaries) {
    if (!isReportable(tumour)) {
      return Verdict.of(Counted.NO, Reason.NOT_REPORTABLE);
    }
    return primaries.stream()
        .map(other -> answer(new TumourPair(other, tumour, recurrences(other))))
        .reduce(SeerRules::joined)
        .orElse(Verdict.of(Counted.YES, Reason.FIRST));
  }

  private static Verdict joined(Verdict one, Verdict other) {
    if (one.counted() == Counted.NO || other.counted() == Counted.YES) {
      return one;
    }
    return other;
  }

  /// When the disease showed itself again.
  private List<PartialDate> recurrences(Tumour tumour) {
    return history.events().stream()
        .filter(event -> tumour.key().equals(event.tumourKey()))
        .filter(SeerRules::isReturn)
        .flatMap(event -> Optional.ofNullable(event.date()).stream())
        .toList();
  }

  private static boolean isReturn(NeoplasticEvent event) {
    return switch (event.type()) {
      case LOCAL_RECURRENCE, REGIONAL_RECURRENCE, METASTATIC_RECURRENCE, PROGRESSION -> true;
      case INITIAL, REMISSION, SECOND_PRIMARY, TRANSFORMATION, DEATH -> false;
    };
  }

  /// What US registries collect: not what is benign outside the nervous system, nor carcinomas of
  /// the skin, nor in situ of the cervix and the prostate (SEER Program Coding and Staging Manual).
  private static boolean isReportable(Tumour tumour) {
    var code = TumourPair.code(tumour);
    var site = TumourPair.site(tumour);
    if (code == null) {
      return true;
    }
    boolean benign = code.endsWith("/0") || code.endsWith("/1");
    return benign ? group(tumour).equals("CNS") : !isLeftOut(site, code);
  }

  private static boolean isLeftOut(String site, String code) {
    boolean commonSkin = site.startsWith("C44") && SeerCondition.hasCode("8000-8110", code);
    boolean early = code.endsWith("/2") && (site.startsWith("C53") || site.startsWith("C61"));
    return commonSkin || early;
  }

  private static Verdict answer(TumourPair pair) {
    boolean one = MorphologyGroups.isBlood(pair.earlier().morphology());
    boolean other = MorphologyGroups.isBlood(pair.later().morphology());
    if (one || other) {
      return ofBlood(pair, one && other);
    }
    if (OF_NO_KNOWN_SITE.contains(TumourPair.three(pair.earlier()))
        || OF_NO_KNOWN_SITE.contains(TumourPair.three(pair.later()))) {
      return open(pair, "");
    }
    var group = group(pair.later());
    return group.equals(group(pair.earlier()))
        ? within(group, pair)
        : Verdict.of(Counted.YES, Reason.OTHER_SITE);
  }

  private static Verdict ofBlood(TumourPair pair, boolean both) {
    if (!both) {
      return Verdict.of(Counted.YES, Reason.OTHER_MORPHOLOGY);
    }
    var with = pair.earlier().key();
    return pair.oneCode() == Truth.YES
        ? new Verdict(Counted.NO, Reason.SYSTEMIC_ONCE, null, with)
        : new Verdict(Counted.UNKNOWN, Reason.OTHER_RULES, null, with);
  }

  private static String group(Tumour tumour) {
    var site = TumourPair.site(tumour);
    var code = TumourPair.code(tumour);
    return GROUPS.stream()
        .filter(group -> group.sites.stream().anyMatch(site::startsWith))
        .filter(group ->
            group.morphologies.equals("-")
                || (code != null && SeerCondition.hasCode(group.morphologies, code)))
        .map(Group::name)
        .findFirst()
        .orElse("OTHER");
  }

  /// The first rule that holds; one before it that may hold and says otherwise leaves it open.
  private static Verdict within(String group, TumourPair pair) {
    var mayHold = new ArrayList<Rule>();
    for (var rule : RULES) {
      var holds = rule.group.equals(group) ? rule.when.of(pair) : Truth.NO;
      if (holds == Truth.UNKNOWN) {
        mayHold.add(rule);
      } else if (holds == Truth.YES) {
        return mayHold.stream()
            .filter(other -> other.single != rule.single)
            .findFirst()
            .map(other -> open(pair, other.name))
            .orElseGet(() -> verdict(rule, pair));
      }
    }
    return open(pair, "");
  }

  private static Verdict verdict(Rule rule, TumourPair pair) {
    return rule.single
        ? new Verdict(Counted.NO, rule.reason, rule.name, pair.earlier().key())
        : new Verdict(Counted.YES, rule.reason, rule.name, null);
  }

  private static Verdict open(TumourPair pair, String rule) {
    return new Verdict(
        Counted.UNKNOWN,
        Reason.TOO_LITTLE_KNOWN,
        rule.isEmpty() ? null : rule,
        pair.earlier().key());
  }
}
