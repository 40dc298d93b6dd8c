package org.oncoweave.ontology.variant;

/// The grammar of nucleotide changes: coding (`c.`) and genomic (`g.`), new and older spellings.
final class CodingParser {
  private static final int CODON = 3;

  private final String prefix;
  private final Cursor in;
  private Place start = Place.NONE;
  private Place end = Place.NONE;

  /// A position: base, offset into an intron, and whether it lies before the start or after the
  /// end.
  private record Place(char zone, int base, int offset) {
    static final Place NONE = new Place(' ', 0, 0);

    String text() {
      var shift = offset == 0 ? "" : offset > 0 ? "+" + offset : String.valueOf(offset);
      return (zone == ' ' ? "" : String.valueOf(zone)) + base + shift;
    }

    boolean before(Place other) {
      long one = order();
      long two = other.order();
      return one < two || (one == two && offset < other.offset);
    }

    private long order() {
      return zone == '-' ? -base : zone == '*' ? base + 1_000_000_000L : base;
    }

    int codon() {
      return exonic() ? (base + CODON - 1) / CODON : 0;
    }

    boolean next(Place other) {
      boolean exons = offset == 0 && other.offset == 0 && other.base == base + 1;
      return exons || (other.base == base && other.offset == offset + 1);
    }

    boolean exonic() {
      return offset == 0 && zone == ' ';
    }
  }

  CodingParser(String prefix, String body) {
    Brackets.check(body);
    this.prefix = prefix;
    in = new Cursor(Brackets.without(body));
  }

  Coding parse() {
    if (in.rest().equals("?") || in.rest().equals("=")) {
      return new Coding(prefix + in.rest(), in.rest().equals("=") ? "silent" : "mutation", 0);
    }
    start = place();
    end = start;
    if (in.take('_')) {
      end = place();
      if (end.before(start)) {
        throw new RefusedName("range_reversed");
      }
    }
    return change();
  }

  private Place place() {
    char zone = in.take('-') ? '-' : in.take('*') ? '*' : ' ';
    int base = in.number();
    if (base < 0) {
      throw new RefusedName("syntax");
    }
    if (base == 0) {
      throw new RefusedName("position_zero");
    }
    return new Place(zone, base, offset());
  }

  private int offset() {
    int sign = in.take('+') ? 1 : in.take('-') ? -1 : 0;
    if (sign == 0) {
      return 0;
    }
    int number = in.number();
    if (number <= 0) {
      throw new RefusedName(number == 0 ? "offset_zero" : "syntax");
    }
    return sign * number;
  }

  private Coding change() {
    if (in.done()) {
      throw new RefusedName("empty_change");
    }
    if (in.take("delins")) {
      return made("delins" + needed(), "delins");
    }
    if (in.take("del")) {
      return deletion();
    }
    if (in.take("dup")) {
      counted();
      return made("dup", "duplication");
    }
    if (in.take("ins")) {
      return insertion();
    }
    return in.take("inv") ? made("inv", "inversion") : replaced();
  }

  private Coding deletion() {
    counted();
    return in.take("ins") ? made("delins" + needed(), "delins") : made("del", "deletion");
  }

  private Coding insertion() {
    boolean neighbours = end.zone() == start.zone() && start.next(end);
    if (!neighbours) {
      throw new RefusedName("insertion_not_between_neighbours");
    }
    return made("ins" + needed(), "insertion");
  }

  private String needed() {
    int number = in.number();
    if (number > 0) {
      return "N[" + number + "]";
    }
    var bases = in.bases();
    if (bases.isEmpty()) {
      throw new RefusedName(in.done() ? "empty_change" : "base_letter");
    }
    return bases;
  }

  /// Bases or a number after `del` and `dup` must fit the range.
  private void counted() {
    int number = in.number();
    int said = number >= 0 ? number : known(in.bases()).length();
    boolean plain = start.exonic() && end.exonic();
    if (said > 0 && plain && said != end.base() - start.base() + 1) {
      throw new RefusedName("length_disagrees");
    }
  }

  private Coding replaced() {
    if (in.take('=')) {
      return made("=", "silent");
    }
    var from = letters("syntax");
    if (!in.take('>') && !in.take('/')) {
      throw new RefusedName(Character.isLetter(in.peek()) ? "base_letter" : "syntax");
    }
    var to = letters("empty_change");
    if (from.equals(to)) {
      throw new RefusedName("no_change");
    }
    return exchanged(from, to);
  }

  private String letters(String otherwise) {
    var bases = in.bases();
    if (bases.isEmpty()) {
      throw new RefusedName(Character.isLetter(in.peek()) ? "base_letter" : otherwise);
    }
    return known(bases);
  }

  /// N stands for bases nobody knows: no change can be from it or to it.
  private static String known(String bases) {
    if (bases.indexOf('N') >= 0) {
      throw new RefusedName("base_letter");
    }
    return bases;
  }

  private Coding exchanged(String from, String to) {
    if (from.length() == 1 && to.length() == 1) {
      return made(from + ">" + to, "substitution");
    }
    boolean exonic = start.exonic() && end.exonic();
    if (exonic) {
      replace(from.length());
    }
    return made("delins" + to, "delins");
  }

  /// The bases written must fill the range; without one they say how far it goes.
  private void replace(int length) {
    if (end.equals(start)) {
      end = new Place(' ', start.base() + length - 1, 0);
    } else if (length != end.base() - start.base() + 1) {
      throw new RefusedName("length_disagrees");
    }
  }

  private Coding made(String change, String kind) {
    if (!in.done()) {
      throw new RefusedName(Character.isLetter(in.peek()) ? "base_letter" : "syntax");
    }
    boolean coding = prefix.equals("c.");
    boolean splice = coding && (start.offset() != 0 || end.offset() != 0);
    boolean one = coding && kind.equals("substitution");
    return new Coding(prefix + range() + change, splice ? "splice" : kind, one ? start.codon() : 0);
  }

  private String range() {
    return end.equals(start) ? start.text() : start.text() + "_" + end.text();
  }
}
