package org.oncoweave.ontology.variant;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The grammar of protein changes: HGVS with one or three letters, brackets or none, and the older
/// spellings `X` and `>`.
final class ProteinParser {
  private static final Set<String> START_ENDS = Set.of("?", "=", "fs", "del");

  private final Cursor in;
  private char first;
  private int start;
  private char last;
  private int end;

  ProteinParser(String body) {
    in = new Cursor(bare(body));
  }

  private static String bare(String body) {
    Brackets.check(body);
    return Brackets.without(body);
  }

  Protein parse() {
    return switch (in.rest()) {
      case "" -> throw new RefusedName("empty_change");
      case "?" -> new Protein("p.?", "mutation", 0, 0);
      case "=" -> new Protein("p.=", "silent", 0, 0);
      case "0", "0?" -> new Protein("p.0", "start_loss", 0, 0);
      default -> located();
    };
  }

  private Protein located() {
    first = stopIfX(letter());
    start = place();
    last = first;
    end = start;
    if (in.take('_') || (in.peek() == '-' && in.take('-'))) {
      last = stopIfX(letter());
      end = place();
      if (end < start) {
        throw new RefusedName("range_reversed");
      }
      return ranged();
    }
    return first == 'M' && start == 1 && !in.take("ext") ? startLoss() : single();
  }

  private Protein startLoss() {
    in.residue();
    if (!in.done() && !START_ENDS.contains(in.rest())) {
      throw new RefusedName("syntax");
    }
    return new Protein("p.M1?", "start_loss", 1, 1);
  }

  private static char stopIfX(char letter) {
    return letter == 'X' ? '*' : letter;
  }

  private char letter() {
    char letter = in.residue();
    if (letter == 0) {
      throw new RefusedName(Character.isLetter(in.peek()) ? "residue_letter" : "syntax");
    }
    return letter;
  }

  private int place() {
    int number = in.number();
    if (number == 0) {
      throw new RefusedName("position_zero");
    }
    if (number < 0) {
      throw new RefusedName(Character.isLetter(in.peek()) ? "residue_letter" : "syntax");
    }
    return number;
  }

  /// What one residue and a stretch of them may both suffer.
  private @Nullable Protein lostOrDoubled() {
    if (in.take("delins") || in.take('>')) {
      return delins();
    }
    if (in.take("del")) {
      return deletion();
    }
    if (in.take("dup")) {
      counted(in.residues());
      return ended("dup", "duplication");
    }
    return null;
  }

  private Protein single() {
    if (in.done()) {
      return made("", "hotspot");
    }
    var change = lostOrDoubled();
    if (change != null) {
      return change;
    }
    if (in.take("ins")) {
      throw new RefusedName("insertion_not_between_neighbours");
    }
    return replaced();
  }

  private Protein replaced() {
    if (in.take("fs")) {
      return shift("");
    }
    if (in.take('=')) {
      return ended("=", "silent");
    }
    if (in.take('?')) {
      return ended("", "hotspot");
    }
    return first == '*' && in.take("ext") ? extension("") : exchanged();
  }

  private Protein exchanged() {
    if (in.take("stop") || in.take("ter")) {
      return ended("*", first == '*' ? "silent" : "nonsense");
    }
    char other = letter();
    if (in.take("fs")) {
      return shift(String.valueOf(stopIfX(other)));
    }
    return in.take("ext") ? extension(String.valueOf(other)) : substituted(other);
  }

  private Protein substituted(char other) {
    if (!in.done()) {
      return several(other);
    }
    if (other == first) {
      return ended("=", "silent");
    }
    if (first == '*') {
      return ended(other + "ext*?", "extension");
    }
    return ended(
        String.valueOf(other), other == '*' ? "nonsense" : other == 'X' ? "x" : "substitution");
  }

  /// Several letters after one residue are an insertion that replaces it, if they are residues.
  private Protein several(char other) {
    throw new RefusedName(
        Character.isLetter(in.peek()) && other != 0 ? "residue_letter" : "syntax");
  }

  private Protein ranged() {
    var change = lostOrDoubled();
    if (change != null) {
      return change;
    }
    if (in.take("ins")) {
      return insertion();
    }
    if (in.take("fs")) {
      return shift("");
    }
    throw new RefusedName(in.done() ? "empty_change" : "syntax");
  }

  private Protein insertion() {
    if (end != start + 1) {
      throw new RefusedName("insertion_not_between_neighbours");
    }
    return ended("ins" + inserted(), "insertion");
  }

  private Protein deletion() {
    counted(in.residues());
    int number = in.number();
    if (number >= 0 && number != end - start + 1) {
      throw new RefusedName("length_disagrees");
    }
    return in.take("ins") ? delins() : ended("del", "deletion");
  }

  private Protein delins() {
    return ended("delins" + inserted(), "delins");
  }

  private String inserted() {
    var letters = in.residues();
    if (letters.isEmpty()) {
      throw new RefusedName(in.done() ? "empty_change" : "residue_letter");
    }
    return letters;
  }

  private void counted(String residues) {
    if (!residues.isEmpty() && residues.length() != end - start + 1) {
      throw new RefusedName("length_disagrees");
    }
  }

  private Protein shift(String other) {
    stop();
    if (in.take('?') || in.done()) {
      return ended(other + "fs", "frameshift");
    }
    int length = in.number();
    if (length <= 0) {
      throw new RefusedName(length == 0 ? "position_zero" : "syntax");
    }
    return ended(other + "fs*" + length, "frameshift");
  }

  private void stop() {
    if (!in.take('*') && !in.take("ter") && !in.take("stop")) {
      in.take('X');
    }
  }

  private Protein extension(String other) {
    stop();
    in.take('-');
    int length = in.number();
    in.take('?');
    return ended(other + "ext*" + (length > 0 ? length : "?"), "extension");
  }

  private Protein ended(String change, String kind) {
    if (!in.done()) {
      throw new RefusedName("syntax");
    }
    return made(change, kind);
  }

  private Protein made(String change, String kind) {
    var range = end == start ? "" : "_" + last + end;
    return new Protein("p." + first + start + range + change, kind, start, end);
  }
}
