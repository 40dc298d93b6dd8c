package org.oncoweave.analysis.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.KaplanMeier;
import org.oncoweave.analysis.stats.survival.LogRank;
import org.oncoweave.model.Endpoint;
import org.roaringbitmap.RoaringBitmap;

/// Survival from the first tumour with and without a feature, within those who were and were not
/// treated in some way. Who gets a feature later counts without it until that day and with it from
/// then on, so that nobody has to live long enough to be told: Simon and Makuch, Stat Med
/// 1984;3:35.
///
/// Of whom only a study tells the months from the diagnosis, the time is those months. What has no
/// day was found in the sample that brought the patient into the study, and counts from the
/// beginning.
///
/// Cost: one walk through the entries of the cohort, and a sort of its times.
public final class Survival {
  private static final double YEAR = 365.25;
  private static final int NEVER = Integer.MAX_VALUE;

  /// A concept with all below it: the concepts by number.
  public record Feature(BitSet concepts) {
    public Feature {
      concepts = (BitSet) concepts.clone();
    }
  }

  /// Those with or without the feature, treated or not; `deaths` among them.
  public record Group(
      boolean with, boolean treated, int patients, int deaths, Optional<KaplanMeier> curve) {}

  /// `p` of the log-rank test of the feature within the treated and the others; NaN where there is
  /// nothing to compare. `undated`: left out, since the day of feature or treatment is not known.
  public record Answer(int patients, int undated, List<Group> groups, double p) {
    public Answer {
      groups = List.copyOf(groups);
    }
  }

  private final PatientMatrix matrix;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final int[] patients = new int[4];
  private int counted;
  private int undated;

  private Survival(PatientMatrix matrix) {
    this.matrix = matrix;
  }

  /// The end that is asked for, the feature, and the treatment; `treatment` empty: treatments are
  /// not looked at.
  public record Asked(Endpoint endpoint, Feature feature, Optional<Feature> treatment) {}

  public static Answer of(PatientMatrix matrix, RoaringBitmap cohort, Asked asked) {
    var survival = new Survival(matrix);
    cohort.forEach((int patient) ->
        survival
            .followUp(patient, asked.endpoint)
            .ifPresent(time -> {
              int from = survival.first(patient, asked.feature);
              int treated = asked.treatment.map(one -> survival.first(patient, one)).orElse(NEVER);
              survival.add(time, time.since(from), time.since(treated));
            }));
    return survival.answer(asked.treatment.isPresent());
  }

  /// The first day of the feature; NEVER without it, UNKNOWN where no day is recorded.
  private int first(int patient, Feature feature) {
    int first = NEVER;
    for (int e = matrix.firstEntry(patient); e < matrix.firstEntry(patient + 1); e++) {
      if (feature.concepts.get(matrix.conceptOf(e))) {
        int day = matrix.firstDayOf(e);
        first = day == PatientMatrix.UNKNOWN && first != NEVER ? first : Math.min(first, day);
      }
    }
    return first;
  }

  /// So many days from the beginning, which is `index`, or of no known day; `byStudy`: the study
  /// tells it.
  private record Time(int index, int days, boolean event, boolean byStudy) {

    /// The day of a feature from the beginning; UNKNOWN where it cannot be told.
    int since(int day) {
      if (day == NEVER) {
        return NEVER;
      }
      if (day == PatientMatrix.UNKNOWN) {
        return byStudy ? 0 : PatientMatrix.UNKNOWN;
      }
      return index == PatientMatrix.UNKNOWN ? PatientMatrix.UNKNOWN : day - index;
    }
  }

  /// By the calendar, unless only a study tells the end.
  private Optional<Time> followUp(int patient, Endpoint endpoint) {
    int index = matrix.index(patient);
    int end = matrix.endOfFollowUp(patient);
    boolean died = matrix.death(patient) != PatientMatrix.UNKNOWN;
    boolean dated = endpoint == Endpoint.OVERALL && isFollowed(index, end);
    if (dated && (died || !matrix.isDead(patient))) {
      return Optional.of(new Time(index, end - index, died, false));
    }
    return matrix
        .followed(patient, endpoint)
        .filter(told -> told.days() > 0)
        .map(told -> new Time(index, told.days(), told.reached(), true));
  }

  private static boolean isFollowed(int index, int end) {
    return index != PatientMatrix.UNKNOWN && end != PatientMatrix.UNKNOWN && end > index;
  }

  private void add(Time time, int from, int treated) {
    if (from == PatientMatrix.UNKNOWN || treated == PatientMatrix.UNKNOWN) {
      undated++;
      return;
    }
    counted++;
    int end = time.days;
    int at = 0;
    while (at < end) {
      int until = Math.min(end, Math.min(next(from, at), next(treated, at)));
      boolean event = time.event && until == end;
      rows.add(new double[] {at / YEAR, until / YEAR, event ? 1 : 0});
      int place = place(from <= at, treated <= at);
      places.add(place);
      patients[place]++;
      at = until;
    }
  }

  private static int next(int day, int at) {
    return day <= at ? NEVER : day;
  }

  private static int place(boolean with, boolean treated) {
    return (with ? 1 : 0) + (treated ? 2 : 0);
  }

  private Answer answer(boolean byTreatment) {
    var groups = new ArrayList<Group>();
    for (int place = 0; place < (byTreatment ? 4 : 2); place++) {
      groups.add(group(place));
    }
    return new Answer(counted, undated, groups, p());
  }

  private Group group(int place) {
    var all = atRisk(place);
    var curve = all.size() == 0 ? Optional.<KaplanMeier>empty() : Optional.of(new KaplanMeier(all));
    return new Group(place % 2 == 1, place >= 2, patients[place], all.events(), curve);
  }

  private AtRisk atRisk(int place) {
    var own = new ArrayList<double[]>();
    for (int i = 0; i < rows.size(); i++) {
      if (places.get(i) == place) {
        own.add(rows.get(i));
      }
    }
    return atRisk(own, new int[own.size()]);
  }

  private static AtRisk atRisk(List<double[]> rows, int[] stratum) {
    int n = rows.size();
    double[] start = new double[n];
    double[] stop = new double[n];
    boolean[] event = new boolean[n];
    for (int i = 0; i < n; i++) {
      double[] row = rows.get(i);
      start[i] = row[0] == 0 ? Double.NEGATIVE_INFINITY : row[0];
      stop[i] = row[1];
      event[i] = row[2] == 1;
    }
    return new AtRisk(start, stop, event, stratum);
  }

  private double p() {
    int[] with = places.stream().mapToInt(place -> place % 2).toArray();
    if (Arrays.stream(with).distinct().count() < 2) {
      return Double.NaN;
    }
    int[] treated = places.stream().mapToInt(place -> place / 2).toArray();
    var test = new LogRank(atRisk(rows, treated), with, 0);
    double chi = test.chiSquare();
    return Double.isNaN(chi) ? Double.NaN : Tails.chiSquareUpper(chi, test.degrees());
  }
}
