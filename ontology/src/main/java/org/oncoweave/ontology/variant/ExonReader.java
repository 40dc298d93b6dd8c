package org.oncoweave.ontology.variant;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is said of whole exons of a gene: lost, doubled, skipped, or changed somewhere.
final class ExonReader {
  private static final Pattern EXON =
      Pattern.compile(
          "(?<![a-z])(?:delta ?|δ ?)?(del|dup)?(?:exons?|ex|e)[ -]?(?:n°? ?)?(\\d{1,2})"
              + "(?:(?<between>(?: ?, ?\\d{1,2})*) ?,? ?(?:a|-|to|et|and|/|through|,) ?(?<last>\\d{1,2}))?");
  private static final Pattern SHORT =
      Pattern.compile("(?<![a-z])(del|ins)[ -]?(?:ex)?(19|20)(?!\\d)");
  private static final Pattern NAMED_EXON =
      Pattern.compile("(?<![a-z])ex(?:on)? ?(\\d{1,2})(?![\\da-z]| ?(?:-|a|to|et|and) ?\\d)");

  private final Folded text;
  private final String gene;
  private final Status status;

  ExonReader(Folded text, String gene, Status status) {
    this.text = text;
    this.gene = gene;
    this.status = status;
  }

  private boolean says(String meaning) {
    return Phrases.say(meaning, text.plain());
  }

  private Reading made(String kind) {
    return new Reading(kind).with("status", status.json()).with("gene", gene);
  }

  Optional<Reading> read() {
    var exon = EXON.matcher(text.plain());
    var brief = SHORT.matcher(text.plain());
    if (exon.find()) {
      var reading = made(exonKind(exon.group(1)));
      return Optional.of(exons(reading, exon.group(2), last(exon)));
    }
    if (brief.find()) {
      var kind = brief.group(1).equals("del") ? "exon_deletion" : "exon_insertion";
      return Optional.of(made(kind).with("exon", Integer.parseInt(brief.group(2))));
    }
    return Optional.empty();
  }

  /// Of a list ("2, 3 et 4") the last one, where none between is left out.
  private static @Nullable String last(Matcher exon) {
    var between = exon.group("between") == null ? "" : exon.group("between");
    int next = Integer.parseInt(exon.group(2)) + 1;
    for (var number : between.replaceAll("^[ ,]+", "").split("[ ,]+")) {
      if (!number.isEmpty() && Integer.parseInt(number) != next++) {
        return null;
      }
    }
    return between.isEmpty() || exon.group("last").equals(String.valueOf(next))
        ? exon.group("last")
        : null;
  }

  /// The one exon that a text names beside a written change, by the word: the E of `E545K` is a
  /// residue.
  static Optional<Integer> exonBeside(Folded text) {
    var exon = NAMED_EXON.matcher(text.plain());
    return exon.find() ? Optional.of(Integer.parseInt(exon.group(1))) : Optional.empty();
  }

  private static Reading exons(Reading reading, String first, @Nullable String last) {
    int from = Integer.parseInt(first);
    if (from == 0) {
      throw new RefusedName("exon_zero");
    }
    if (last == null || last.equals(first)) {
      return reading.with("exon", from);
    }
    if (Integer.parseInt(last) < from) {
      throw new RefusedName("range_reversed");
    }
    return reading.with("exons", first + "-" + last);
  }

  private String exonKind(@Nullable String prefix) {
    if (says("skip") || skipsByDeletion()) {
      return "exon_skipping";
    }
    if (is("ins", prefix) || says("insertion")) {
      return "exon_insertion";
    }
    boolean doubled = is("dup", prefix) || says("duplication");
    return doubled ? "exon_duplication" : exonLost(prefix);
  }

  private boolean skipsByDeletion() {
    return gene.equals("MET")
        && (delta()
            || says("deletion")
            || says("loss")
            || (!says("mutation") && text.has("met ex14", "met ex 14")));
  }

  private String exonLost(@Nullable String prefix) {
    boolean deleted = delta() || is("del", prefix) || says("deletion");
    boolean lost = deleted || (says("loss") && !says("function_loss"));
    return lost ? "exon_deletion" : "exon_mutation";
  }

  private boolean delta() {
    return text.plain().contains("δ") || text.plain().contains("delta");
  }

  private boolean is(String word, @Nullable String prefix) {
    return word.equals(prefix) || glued(word);
  }

  private boolean glued(String word) {
    return text.plain().matches(".*\\d ?" + word + "(?:[^a-z].*)?");
  }
}
