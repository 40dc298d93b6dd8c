package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.Ties;

/// What a question about times to an event says: who is at risk, and with which covariates.
///
/// @param cluster number of the cluster of each row; empty without clusters
/// @param cause the event column as it stands
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
record HazardModel(
    AtRisk atRisk, Covariates covariates, int[] cluster, double[] cause, Grouped grouped) {
  private static final String STOP = "stop";
  private static final String START = "start";
  private static final String EVENT = "event";

  /// Reads the model; an event is the wanted cause (1 if none is named) in the event column.
  static HazardModel of(Question question) throws IOException {
    var rows = question.rows();
    var design =
        new Design(rows)
            .with(STOP, Expression.of(question.get("time"), rows))
            .with(EVENT, Expression.of(question.get("event"), rows));
    double[] start = new double[rows.size()];
    Arrays.fill(start, Double.NEGATIVE_INFINITY);
    design.with(START, question.has("start") ? Expression.of(question.get("start"), rows) : start);
    return of(question, rows, design);
  }

  /// Reads matched sets: the cases of a set against all of it, as events at one time.
  static HazardModel matched(Question question) throws IOException {
    var rows = question.rows();
    double[] one = new double[rows.size()];
    Arrays.fill(one, 1);
    var design =
        new Design(rows)
            .with(STOP, one)
            .with(EVENT, Expression.of(question.get("outcome"), rows))
            .with(START, new double[rows.size()]);
    return of(question, rows, design);
  }

  private static HazardModel of(Question question, Rows rows, Design design) {
    var strata = names(question, "strata");
    strata.addAll(names(question, "set"));
    var clusters = names(question, "cluster");
    strata.forEach(design::grouping);
    clusters.forEach(design::grouping);
    names(question, "group").forEach(design::grouping);
    if (question.has("covariates")) {
      design.covariates(question.get("covariates"));
    }
    int[] kept = design.complete();
    double[] cause = design.column(EVENT, kept);
    boolean[] event = events(cause, question.number("cause", 1));
    int[] stratum = Grouping.numbers(rows, strata, kept);
    var atRisk = new AtRisk(design.column(START, kept), design.column(STOP, kept), event, stratum);
    int[] cluster = clusters.isEmpty() ? new int[0] : Grouping.numbers(rows, clusters, kept);
    var covariates = new Covariates(design.matrix(kept, 0), design.terms());
    return new HazardModel(atRisk, covariates, cluster, cause, grouped(question, rows, kept));
  }

  // Groups in the order of their words; one group "1" if none is asked for.
  private static Grouped grouped(Question question, Rows rows, int[] kept) {
    if (!question.has("group")) {
      return new Grouped(List.of("1"), new int[kept.length]);
    }
    var words = rows.words(question.text("group"));
    var used = Arrays.stream(kept).mapToObj(i -> Grouping.plain(words.get(i))).toList();
    var levels = Grouping.levels(used);
    return new Grouped(levels, used.stream().mapToInt(levels::indexOf).toArray());
  }

  double[][] x() {
    return covariates.x;
  }

  List<int[]> terms() {
    return covariates.terms;
  }

  List<String> groups() {
    return grouped.names;
  }

  int[] group() {
    return grouped.number;
  }

  int[] rowsOf(int group) {
    return IntStream.range(0, grouped.number.length)
        .filter(i -> grouped.number[i] == group)
        .toArray();
  }

  /// @param terms the columns of each covariate
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  private record Covariates(double[][] x, List<int[]> terms) {}

  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  private record Grouped(List<String> names, int[] number) {}

  private static boolean[] events(double[] cause, double wanted) {
    boolean[] event = new boolean[cause.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] == wanted;
    }
    return event;
  }

  static List<String> names(Question question, String field) {
    var names = new ArrayList<String>();
    if (question.has(field)) {
      var json = question.get(field);
      if (json.isArray()) {
        json.forEach(name -> names.add(name.asString()));
      } else {
        names.add(json.asString());
      }
    }
    return names;
  }

  static Ties ties(Question question, Ties absent) {
    var word = question.text("ties", absent.name()).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "efron" -> Ties.EFRON;
      case "breslow", "approximate" -> Ties.BRESLOW;
      case "exact" -> Ties.EXACT;
      default -> throw new RefusedException("ties are efron, breslow or exact, not " + word);
    };
  }
}
