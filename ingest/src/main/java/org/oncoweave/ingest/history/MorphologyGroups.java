package org.oncoweave.ingest.history;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.ontology.ShippedTable;

/// The morphology groups of the international rules for multiple primary cancers; see
/// morphology-groups.tsv for the source.
final class MorphologyGroups {
  private record Range(int group, int from, int to) {}

  private static final List<Range> RANGES = read();

  /// Unspecified groups and what absorbs each: unspecified carcinoma, unspecified blood cancer,
  /// unspecified cancer (rule 5, and note to table 2).
  private static final Set<Integer> OF_CARCINOMA = Set.of(1, 2, 3, 4, 5);

  private static final Set<Integer> OF_BLOOD = Set.of(8, 9, 10, 11, 12, 13, 14);

  private static final int FIRST_BLOOD_CODE = 9590;
  private static final int UNSPECIFIED_CARCINOMA = 5;
  private static final int UNSPECIFIED_BLOOD = 14;
  private static final int UNSPECIFIED = 17;
  private static final int PAPILLARY = 8260;
  private static final int FIRST_OF_THYROID = 8340;
  private static final int LAST_OF_THYROID = 8344;
  private static final int FIRST_MYELOID = 9840;
  private static final int LAST_MYELOID = 9993;

  /// Hairy cell and large granular leukaemia; blood cancers of no line said, and of histiocytes.
  private static final Set<Integer> LYMPHOID_AMONG = Set.of(9940, 9948, 9970, 9971);

  private static final Set<Integer> OF_ANY_LINE = Set.of(9727, 9740, 9741, 9742, 9800, 9801, 9805);
  private static final int DIGITS = 4;
  private static final int CODES = 10_000;

  /// The group of each code of four digits.
  private static final int[] GROUPS = groups();

  private static final List<Pattern> WORDS =
      List.of(Pattern.compile("87[2-8]"), Pattern.compile("8[89]\\d\\d|9[01]20|95[34]0"));

  private MorphologyGroups() {}

  /// Whether both may name one tumour: the same group, or one says less; silence agrees with all.
  static boolean agree(@Nullable ConceptId one, @Nullable ConceptId other) {
    if (one == null || other == null) {
      return true;
    }
    int a = group(one);
    int b = group(other);
    return a == b || absorbs(a, b) || absorbs(b, a) || papillary(one, other);
  }

  /// Papillary carcinoma of the thyroid has the code of any papillary adenocarcinoma, 8260, and
  /// those of its own, 8340 to 8344, microcarcinoma among them (ICD-O-3.2): one kind of tumour.
  private static boolean papillary(ConceptId one, ConceptId other) {
    int a = number(one);
    int b = number(other);
    return (a == PAPILLARY && ofThyroid(b)) || (b == PAPILLARY && ofThyroid(a));
  }

  private static boolean ofThyroid(int code) {
    return code >= FIRST_OF_THYROID && code <= LAST_OF_THYROID;
  }

  /// Whether one is a cancer of the marrow's own line and the other of lymphocytes or plasma cells:
  /// never one disease, be one of them unspecified in its line (WHO classification of
  /// haematopoietic tumours, 2017).
  static boolean linesDiffer(@Nullable ConceptId one, @Nullable ConceptId other) {
    return one != null
        && other != null
        && ((myeloid(one) && lymphoid(other)) || (lymphoid(one) && myeloid(other)));
  }

  private static boolean myeloid(ConceptId morphology) {
    int code = number(morphology);
    return code >= FIRST_MYELOID && code <= LAST_MYELOID && !LYMPHOID_AMONG.contains(code);
  }

  private static boolean lymphoid(ConceptId morphology) {
    int code = number(morphology);
    boolean before = code >= FIRST_BLOOD_CODE && code < FIRST_MYELOID;
    return (before && !OF_ANY_LINE.contains(code)) || LYMPHOID_AMONG.contains(code);
  }

  /// Whether the first says less than the other of one tumour.
  static boolean vaguer(@Nullable ConceptId one, @Nullable ConceptId other) {
    if (one == null || other == null) {
      return one == null && other != null;
    }
    return group(one) != group(other) && absorbs(group(other), group(one));
  }

  /// Whether both are melanomas, or both sarcomas: kinds that one word names wherever they lie.
  static boolean oneWord(@Nullable ConceptId one, String other) {
    return one != null
        && WORDS.stream()
            .anyMatch(w -> w.matcher(other).lookingAt() && w.matcher(one.code()).lookingAt());
  }

  /// Whether the morphology is one of blood or lymph: those have no site of their own.
  static boolean isBlood(@Nullable ConceptId morphology) {
    return morphology != null && number(morphology) >= FIRST_BLOOD_CODE;
  }

  /// The group of the rules, 1 to 17; a code in no range is unspecified.
  static int group(ConceptId morphology) {
    return GROUPS[number(morphology)];
  }

  private static boolean absorbs(int specific, int vague) {
    return switch (vague) {
      case UNSPECIFIED_CARCINOMA -> OF_CARCINOMA.contains(specific);
      case UNSPECIFIED_BLOOD -> OF_BLOOD.contains(specific);
      case UNSPECIFIED -> !OF_BLOOD.contains(specific);
      default -> false;
    };
  }

  /// The four digits of the code, 0 where it has none.
  private static int number(ConceptId morphology) {
    var curie = morphology.curie();
    int start = curie.indexOf(':') + 1;
    int number = 0;
    for (int i = start; i < start + DIGITS; i++) {
      int digit = i < curie.length() ? curie.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int[] groups() {
    var groups = new int[CODES];
    Arrays.fill(groups, UNSPECIFIED);
    for (var range : RANGES) {
      for (int code = range.from; code <= range.to; code++) {
        groups[code] = Math.min(groups[code], range.group);
      }
    }
    return groups;
  }

  private static List<Range> read() {
    return ShippedTable.rows(MorphologyGroups.class, "morphology-groups.tsv", 3).stream()
        .map(r -> r.stream().map(Integer::valueOf).toList())
        .map(r -> new Range(r.get(0), r.get(1), r.get(2)))
        .toList();
  }

  /// A carcinoma of the skin is cut out and done with.
  static boolean isOfSkin(Tumour tumour) {
    return tumour.topography().code().startsWith("C44") && begins(tumour, "80");
  }

  /// A basal cell carcinoma, which nobody follows where there is another tumour.
  static boolean isBasal(Tumour tumour) {
    return begins(tumour, "809");
  }

  private static boolean begins(Tumour tumour, String kind) {
    var morphology = tumour.morphology();
    return morphology != null && morphology.code().startsWith(kind);
  }
}
