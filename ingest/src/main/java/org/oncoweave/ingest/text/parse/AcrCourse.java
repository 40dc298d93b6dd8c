package org.oncoweave.ingest.text.parse;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Of several categories of a side those that hold: the later, and of several lesions the highest.
final class AcrCourse {
  private static final int NEAR = 200;

  private final List<AcrPairs.Read> all;

  private AcrCourse(List<AcrPairs.Read> all) {
    this.all = all;
  }

  static List<AcrPairs.Read> present(List<AcrPairs.Read> all) {
    if (all.size() < 2) {
      return all;
    }
    List<AcrPairs.Read> now = new AcrCourse(all).present();
    return now.stream().filter(new AcrCourse(now)::isHighest).toList();
  }

  /// The side of the categories before a place, where they are of one side and near.
  static String onlySide(List<AcrPairs.Read> reads, int name) {
    List<String> sides = reads.stream().map(AcrPairs.Read::side).distinct().toList();
    boolean near = !reads.isEmpty() && name - reads.getLast().place().end() < NEAR;
    return sides.size() == 1 && near ? sides.getFirst() : "";
  }

  private List<AcrPairs.Read> present() {
    return all.stream()
        .filter(read -> all.stream().noneMatch(other -> isPast(read, other)))
        .toList();
  }

  private static boolean isPast(AcrPairs.Read read, AcrPairs.Read other) {
    boolean ofOne = !read.equals(other) && isOfOneSide(read, other);
    return ofOne && !read.time().later() && (isReplaced(read, other) || isOlder(read, other));
  }

  // "ACR 0, ACR 2 apres echographie", "ACR 3, desormais ACR 4"
  private static boolean isReplaced(AcrPairs.Read read, AcrPairs.Read other) {
    int apart = other.place().start() - read.place().end();
    boolean completed = read.category().equals("0") && !other.category().equals("0");
    return apart > 0 && (completed || (other.time().later() && apart < NEAR));
  }

  private static boolean isOlder(AcrPairs.Read read, AcrPairs.Read other) {
    boolean older = read.time().year() > 0 && other.time().year() > read.time().year();
    return older || (read.time().earlier() && !other.time().earlier());
  }

  private static boolean isOfOneSide(AcrPairs.Read one, AcrPairs.Read other) {
    return one.side().equals(other.side()) || one.side().isEmpty() || other.side().isEmpty();
  }

  private boolean isHighest(AcrPairs.Read read) {
    Predicate<AcrPairs.Read> above =
        other -> other.side().equals(read.side()) && isAbove(other, read);
    Predicate<AcrPairs.Read> same =
        other -> read.side().isEmpty() && other.category().equals(read.category());
    return all.stream()
        .noneMatch(other ->
            !other.equals(read)
                && (above.test(other) || (same.test(other) && !other.side().isEmpty())));
  }

  // Of two alike the first stays.
  private boolean isAbove(AcrPairs.Read other, AcrPairs.Read read) {
    int order = Comparator.<String>naturalOrder().compare(other.category(), read.category());
    return order > 0 || (order == 0 && all.indexOf(other) < all.indexOf(read));
  }
}
