package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;

/// The organ that an operation takes, where its name alone does not say.
final class OperatedOrgan {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern REDUCES = Pattern.compile("debulking|reduction");
  private static final Pattern WIDE = Pattern.compile("wle|wide local excision");
  private static final Pattern ADNEXA = Pattern.compile("C(?:48|5[67])");
  private static final Pattern MELANOMA =
      Pattern.compile("melanom|merkel|basal cell|squamous cell");
  private static final Pattern OF_METASTASES = Pattern.compile("metastasectom");
  private static final Pattern LESION =
      Pattern.compile(
          "((?:[\\w-]+ ){0,2})\\b((?:nodules?|lesions?|metastas[ei]s|meta|mets?)\\b[^.;,:]{0,24})$");
  private static final int BESIDE = 50;
  private static final Pattern THORAX =
      Pattern.compile("\\b(?:vats|thoracoscop|thoracotom|thoracique|thoracic|lobes?\\b)");
  private static final Pattern HEAD = Pattern.compile("craniotom|neuro-?chirurg|neurosurg");
  private static final Pattern PART_END = Pattern.compile("[,;]");

  /// "Enlevee le 23, une metastase de son rein": where it came from is not what was taken.
  private static final Pattern ORIGIN =
      Pattern.compile(
          "\\bmetasta[^.]{0,20} (?:de son|de sa|du cancer|d'un cancer|d'origine|of (?:his|her)|from(?: \\w+)?) $");

  private static final String OVARY = "C56";
  private static final String BREAST = "C50";
  private static final String SKIN = "C44";

  private OperatedOrgan() {}

  /// As the table names it, else of the words around; "" where they name none.
  static String of(Page page, PhraseTable.Hit hit) {
    var named = hit.cells().get(1);
    if (REDUCES.matcher(hit.words()).find() && reducesOvary(page)) {
      return OVARY;
    }
    if (WIDE.matcher(hit.words()).matches()) {
      return excised(page);
    }
    if (!named.isEmpty()) {
      return named;
    }
    var told = after(page, hit.end());
    return told.isEmpty() ? unsaid(page, hit) : told;
  }

  /// "Metastasectomie", "nodule reseque": what was taken is named before, or by the way in.
  private static String unsaid(Page page, PhraseTable.Hit hit) {
    var lesion = LESION.matcher(page.before(hit.start(), BESIDE));
    if (lesion.find()) {
      return Stream.of(lesion.group(2), lesion.group(1))
          .flatMap(words -> ORGANS.find(words).stream())
          .map(h -> h.cells().getFirst())
          .findFirst()
          .orElseGet(() -> approached(page, hit.start()));
    }
    return OF_METASTASES.matcher(hit.words()).find() ? approached(page, hit.start()) : "";
  }

  /// "Metastasectomies par VATS": the way in tells the organ.
  private static String approached(Page page, int position) {
    var words = Fold.of(page.report().title()) + " " + page.sentence(position);
    return THORAX.matcher(words).find() ? "C34" : HEAD.matcher(words).find() ? "C71" : "";
  }

  /// "Debulking" is said of the ovary, where the report tells no tumour of other organs alone.
  private static boolean reducesOvary(Page page) {
    var sites = sites(page);
    return sites.isEmpty() || sites.stream().anyMatch(s -> ADNEXA.matcher(s).lookingAt());
  }

  /// A wide local excision takes a tumour of the breast, or of the skin of which the report tells.
  private static String excised(Page page) {
    boolean breast = page.names(BREAST) || sites(page).contains(BREAST);
    boolean skin = sites(page).contains(SKIN) || MELANOMA.matcher(page.folded()).find();
    return breast ? BREAST : skin ? SKIN : "";
  }

  private static List<String> sites(Page page) {
    return page.of(FindingKind.DIAGNOSIS).stream()
        .flatMap(f -> Organs.primary(TumourSayings.code(f)).stream())
        .map(site -> site.substring(0, Math.min(3, site.length())))
        .toList();
  }

  // "exerese d'une lesion du dos", "resection d'un nodule du poumon gauche"
  private static String after(Page page, int position) {
    var words = PART_END.split(page.after(position, 60), 2)[0];
    return ORGANS.find(words).stream()
        .filter(h -> !ORIGIN.matcher(words.substring(0, h.start())).find())
        .map(h -> h.cells().getFirst())
        .findFirst()
        .orElse("");
  }
}
