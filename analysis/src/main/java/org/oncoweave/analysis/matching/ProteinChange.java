package org.oncoweave.analysis.matching;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A change of a protein in one-letter form, without brackets, stop as `*`.
///
/// Nomenclature: HGVS 21.0 (den Dunnen et al., Hum Mutat 2016;37:564). `X` after a number is a
/// stop.
public final class ProteinChange {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("Ala", "A"),
          Map.entry("Arg", "R"),
          Map.entry("Asn", "N"),
          Map.entry("Asp", "D"),
          Map.entry("Cys", "C"),
          Map.entry("Gln", "Q"),
          Map.entry("Glu", "E"),
          Map.entry("Gly", "G"),
          Map.entry("His", "H"),
          Map.entry("Ile", "I"),
          Map.entry("Leu", "L"),
          Map.entry("Lys", "K"),
          Map.entry("Met", "M"),
          Map.entry("Phe", "F"),
          Map.entry("Pro", "P"),
          Map.entry("Ser", "S"),
          Map.entry("Thr", "T"),
          Map.entry("Trp", "W"),
          Map.entry("Tyr", "Y"),
          Map.entry("Val", "V"),
          Map.entry("Sec", "U"),
          Map.entry("Ter", "*"));
  private static final Pattern THREE = Pattern.compile("[A-Z][a-z]{2}");
  private static final Pattern FIRST = Pattern.compile("([A-Z*])(\\d+)");
  private static final Pattern RESIDUE_ONLY = Pattern.compile("([A-Z*])(\\d+)\\??");
  private static final Pattern FRAMESHIFT =
      Pattern.compile("([A-Z*])(\\d+)([A-Z*]?)fs(?:[*X](\\d+|\\?)?)?");
  private static final Pattern STOP = Pattern.compile("(?<=\\d)X|(?<=fs)X|(?<=\\d[A-Z]fs)X");
  private static final Pattern SPELLED = Pattern.compile("(del|dup)[A-Z]+$");
  private static final Pattern OPEN = Pattern.compile("(.*ins)(\\d+|\\?|)");
  private static final Pattern RANGE = Pattern.compile("[A-Z*]\\d+_[A-Z*]\\d+");

  private final String text;

  private ProteinChange(String text) {
    this.text = text;
  }

  /// Any text has a form; one that is no change equals nothing but itself.
  static ProteinChange of(String written) {
    String text = written.strip().replaceAll("[()\\[\\]\\s]", "");
    text = text.startsWith("p.") ? text.substring(2) : text;
    text = THREE.matcher(text).replaceAll(m -> letter(m.group()));
    text = STOP.matcher(text).replaceAll("*");
    return new ProteinChange(SPELLED.matcher(text).replaceAll("$1"));
  }

  private static String letter(String three) {
    return Matcher.quoteReplacement(LETTERS.getOrDefault(three, three));
  }

  boolean isSilent() {
    return text.endsWith("=");
  }

  private boolean isUnknown() {
    return text.isEmpty() || text.equals("?");
  }

  /// First residue and its number, `V600`; empty where none can be read.
  Optional<String> residue() {
    Matcher m = FIRST.matcher(text);
    return m.lookingAt() ? Optional.of(m.group(1) + m.group(2)) : Optional.empty();
  }

  Optional<Integer> position() {
    Matcher m = FIRST.matcher(text);
    return m.lookingAt() && m.group(2).length() < 7
        ? Optional.of(Integer.valueOf(m.group(2)))
        : Optional.empty();
  }

  /// Whether this record is the change that a criterion asks for. A record that says less than the
  /// criterion leaves it open.
  Answer is(ProteinChange wanted) {
    if (text.equals(wanted.text) && !isUnknown()) {
      return Answer.MATCH;
    }
    if (isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (RESIDUE_ONLY.matcher(text).matches()) {
      return residue().equals(wanted.residue()) ? Answer.UNKNOWN : Answer.NO_MATCH;
    }
    Matcher mine = FRAMESHIFT.matcher(text);
    Matcher theirs = FRAMESHIFT.matcher(wanted.text);
    if (mine.matches() && theirs.matches()) {
      return frameshift(mine, theirs);
    }
    return open(wanted);
  }

  /// Whether this record begins at the residue that a criterion names, `p.V600`.
  Answer isAt(ProteinChange wanted) {
    if (isUnknown()) {
      return Answer.UNKNOWN;
    }
    return Answer.of(residue().equals(wanted.residue()));
  }

  // Parts that the criterion leaves out are free; parts that the record leaves out are unknown.
  private static Answer frameshift(Matcher mine, Matcher theirs) {
    if (!mine.group(1).equals(theirs.group(1)) || !mine.group(2).equals(theirs.group(2))) {
      return Answer.NO_MATCH;
    }
    return part(mine.group(3), theirs.group(3)).and(part(mine.group(4), theirs.group(4)));
  }

  private static Answer part(@Nullable String mine, @Nullable String wanted) {
    if (isOpen(wanted)) {
      return Answer.MATCH;
    }
    return isOpen(mine) ? Answer.UNKNOWN : Answer.of(Objects.equals(mine, wanted));
  }

  private static boolean isOpen(@Nullable String part) {
    return part == null || part.isEmpty() || part.equals("?");
  }

  // An insertion whose residues, or a range whose change was not told, may be the one asked for.
  private Answer open(ProteinChange wanted) {
    if (RANGE.matcher(text).matches()) {
      return Answer.of(wanted.text.matches(Pattern.quote(text) + "\\D.*")).and(Answer.UNKNOWN);
    }
    Matcher m = OPEN.matcher(text);
    boolean less = m.matches() && wanted.text.startsWith(m.group(1));
    return less ? Answer.UNKNOWN : Answer.NO_MATCH;
  }

  @Override
  public String toString() {
    return "p." + text;
  }
}
