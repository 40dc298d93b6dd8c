package org.oncoweave.ingest.source.genomics;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.variant.VariantReader;

/// A change as its file names it, in our own form; `fault` says why it cannot be.
public record VariantName(@Nullable String c, @Nullable String p, Optional<String> fault) {
  /// Reasons that hold for the transcript of our tables, not for the one that the file chose.
  private static final Set<String> BOUND =
      Set.of(
          "reference_residue",
          "beyond_end",
          "protein_disagrees",
          "transcript_of_other_gene",
          "gene_unknown");

  private static final Pattern SPLICE = Pattern.compile("p\\.[A-Z*]\\d+_splice");
  private static final Pattern SILENT = Pattern.compile("[.\\-]?|NA|p\\.\\??|c\\.\\??");
  private static final Pattern BARE = Pattern.compile("[A-Z*][a-z]{0,2}\\d.*");
  private static final Pattern BASES = Pattern.compile(".*\\d([ACGT])>([ACGT])");
  private static final String BASE = "ACGT";
  private static final String PAIRED = "TGCA";

  private record Part(@Nullable String text, Optional<String> fault) {
    static final Part NONE = new Part(null, Optional.empty());
  }

  public static VariantName of(String gene, String coding, String protein) {
    var c = part(gene, coding, "c");
    var p = part(gene, protein, "p");
    return new VariantName(c.text(), p.text(), c.fault().or(p::fault));
  }

  private static Part part(String gene, String written, String key) {
    var text = bare(written);
    if (SILENT.matcher(text).matches()) {
      return Part.NONE;
    }
    if (SPLICE.matcher(text).matches() || text.startsWith("n.")) {
      return new Part(text, Optional.empty());
    }
    var keys = VariantReader.change(gene, text).keys();
    if (keys.get(key) instanceof String form) {
      return new Part(form, Optional.empty());
    }
    var reason = String.valueOf(keys.getOrDefault("reason", "syntax"));
    return BOUND.contains(reason)
        ? new Part(text, Optional.empty())
        : new Part(null, Optional.of(reason));
  }

  /// Without transcript, brackets and escapes; `V600E` gets its `p.`.
  private static String bare(String written) {
    var text = written.strip();
    text = text.substring(text.lastIndexOf(':') + 1);
    text = text.indexOf('%') < 0 ? text : text.replace("%3D", "=").replace("%3E", ">");
    text = text.indexOf('(') < 0 ? text : text.replace("(", "").replace(")", "");
    return BARE.matcher(text).matches() ? "p." + text : text;
  }

  /// Whether the file names no change at all.
  public boolean isSilent() {
    return c == null && p == null && fault.isEmpty();
  }

  /// Whether the bases of the name are those of the row, on either strand; true where it names
  /// none.
  boolean agrees(String ref, String alt) {
    if (c == null || ref.length() != 1 || alt.length() != 1) {
      return true;
    }
    var bases = BASES.matcher(c);
    if (!bases.matches()) {
      return true;
    }
    var named = bases.group(1) + bases.group(2);
    return named.equals(ref + alt) || named.equals(other(ref) + other(alt));
  }

  private static String other(String base) {
    int at = BASE.indexOf(base);
    return at < 0 ? base : PAIRED.substring(at, at + 1);
  }
}
