package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// One exposure against one outcome, asked more closely than a scan does: with an end of exposure,
/// or within the groups that another exposure makes ("given" that one).
final class Contrast {
  private static final int NO_EVENT = Integer.MAX_VALUE;

  private final PersonTime time;
  private final int[] eventDay;
  private final int[] eventCell;
  private final int[] other;
  private final double[] days;
  private final double[] count;

  Contrast(PersonTime time, Events events, int outcome) {
    this(time, eventDays(time, events, outcome), eventCells(time, events, outcome), new int[0]);
  }

  private Contrast(PersonTime time, int[] eventDay, int[] eventCell, int[] other) {
    this.time = time;
    this.eventDay = eventDay;
    this.eventCell = eventCell;
    this.other = other;
    this.days = new double[2 * time.cells()];
    this.count = new double[2 * time.cells()];
    for (int p = 0; p < time.patients(); p++) {
      if (time.exit[p] != Integer.MIN_VALUE) {
        add(days, p, time.entry[p], time.exit[p]);
        if (eventCell[p] >= 0) {
          count[place(p)]++;
        }
      }
    }
  }

  private static int[] eventDays(PersonTime time, Events events, int outcome) {
    int[] day = new int[time.patients()];
    Arrays.fill(day, NO_EVENT);
    for (int p = 0; p < day.length; p++) {
      for (int i = events.offset[p]; i < events.offset[p + 1]; i++) {
        if (events.outcome[i] == outcome) {
          day[p] = events.day[i];
        }
      }
    }
    return day;
  }

  private static int[] eventCells(PersonTime time, Events events, int outcome) {
    int[] cell = new int[time.patients()];
    Arrays.fill(cell, -1);
    for (int p = 0; p < cell.length; p++) {
      for (int i = events.offset[p]; i < events.offset[p + 1]; i++) {
        if (events.outcome[i] == outcome) {
          cell[p] = events.cell[i];
        }
      }
    }
    return cell;
  }

  /// The same question among those exposed to another thing from these days on, and among the
  /// others, each compared with their like.
  Contrast given(int[] since) {
    return new Contrast(time, eventDay, eventCell, since);
  }

  // The cell of the event, in the half of the group that the other exposure puts the patient in.
  private int place(int p) {
    boolean split = other.length > 0 && other[p] < eventDay[p];
    return 2 * eventCell[p] + (split ? 1 : 0);
  }

  private void add(double[] sum, int p, int from, int to) {
    int end = Math.min(to, Math.min(time.exit[p], eventDay[p]));
    int start = Math.max(from, time.entry[p]);
    if (other.length == 0 || other[p] >= end) {
      addHalf(sum, p, new int[] {start, end}, 0);
    } else if (other[p] <= start) {
      addHalf(sum, p, new int[] {start, end}, 1);
    } else {
      addHalf(sum, p, new int[] {start, other[p]}, 0);
      addHalf(sum, p, new int[] {other[p], end}, 1);
    }
  }

  private void addHalf(double[] sum, int p, int[] span, int half) {
    int end = span[1];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p] && end > span[0]; j--) {
      int start = Math.max(time.start(j), span[0]);
      if (start < end) {
        sum[2 * (int) time.segment[j] + half] += end - start;
        end = start;
      }
    }
  }

  /// The score of an exposure that begins on these days.
  Score score(Spells spells) {
    double[] exposed = new double[days.length];
    int[] places = new int[16];
    int observed = 0;
    for (int k = 0; k < spells.size(); k++) {
      int p = spells.patient(k);
      if (time.exit[p] == Integer.MIN_VALUE || spells.from(k) >= time.exit[p]) {
        continue;
      }
      add(exposed, p, spells.from(k), spells.to(k));
      if (eventCell[p] >= 0 && spells.from(k) < eventDay[p] && eventDay[p] <= spells.to(k)) {
        places = observed == places.length ? Arrays.copyOf(places, observed * 2) : places;
        places[observed++] = place(p);
      }
    }
    return sum(exposed, Arrays.copyOf(places, observed));
  }

  private Score sum(double[] exposed, int[] places) {
    double expected = 0;
    double variance = 0;
    for (int c = 0; c < exposed.length; c++) {
      if (exposed[c] > 0 && count[c] > 0) {
        double share = Math.min(1, exposed[c] / days[c]);
        expected += share * count[c];
        variance += share * (1 - share) * count[c];
      }
    }
    double overlap = 0;
    for (int place : places) {
      overlap += Math.min(1, exposed[place] / days[place]);
    }
    return new Score(places.length, expected, variance, overlap);
  }
}
