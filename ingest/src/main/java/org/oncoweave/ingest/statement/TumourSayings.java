package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.model.ConceptId;

/// The primaries and the benign lesions that a report names.
final class TumourSayings {
  private static final Pattern NOT_INVASIVE =
      Pattern.compile(
          "\\bpta\\b|\\bptis\\b|non infiltrant|non invasi\\w+|sans infiltration du chorion|in situ");
  private static final Pattern INVASIVE =
      Pattern.compile(
          "\\bpt[1-4]\\b|\\bpt[1-4][abc]\\b|musculeuse envahie|infiltrant la musculeuse|muscle[- ]invasive");
  private static final Pattern NON_SPECIFIC = Pattern.compile("80[01]\\d/\\d|9990/\\d");

  private static final int BESIDE = 24;

  private TumourSayings() {}

  static List<Draft> of(Page page) {
    var drafts = new ArrayList<Draft>();
    for (var finding : page.of(FindingKind.DIAGNOSIS)) {
      var icd = code(finding);
      if (icd.isEmpty()) {
        continue;
      }
      var behaviour = finding.find("behaviour").map(Object::toString).orElse("");
      var standing = page.disease(finding.start(), finding.judgement());
      if (behaviour.equals("benign")) {
        drafts.add(new Draft(new Said.Benign(icd), finding.start(), finding.end(), standing));
      } else if (behaviour.equals("malignant") || behaviour.equals("in_situ")) {
        Organs.primary(icd)
            .map(site -> tumour(page, finding, site))
            .ifPresent(t -> drafts.add(new Draft(t, finding.start(), finding.end(), standing)));
      }
    }
    return drafts;
  }

  static String code(Finding finding) {
    return first(finding, "icd10");
  }

  private static Said.Tumour tumour(Page page, Finding finding, String site) {
    var morphology = behaviour(page, first(finding, "icdo_morph"));
    var side = finding.find("laterality").map(Object::toString).orElse("");
    side = side.isEmpty() && !site.startsWith("C44") ? side(page, finding) : side;
    boolean specific = !morphology.isEmpty() && !NON_SPECIFIC.matcher(morphology).matches();
    if (!site.equals("C44.9")) {
      return new Said.Tumour(site, morphology, side, specific);
    }
    var place = SkinPlace.of(page, finding.start());
    return new Said.Tumour(
        place.site(), morphology, side.isEmpty() ? place.side() : side, specific);
  }

  /// Right after the word, else the only one of the report.
  private static String side(Page page, Finding finding) {
    var beside =
        Sides.in(
            page.folded().substring(finding.start(), finding.end())
                + page.after(finding.end(), BESIDE));
    return beside.isEmpty() ? Sides.only(page.folded()) : beside;
  }

  /// A tumour whose organ stands elsewhere in the report.
  static Said.Tumour named(Page page, String word, String site) {
    var morphology = behaviour(page, word);
    boolean specific = !NON_SPECIFIC.matcher(morphology).matches();
    if (site.startsWith("C44")) {
      return new Said.Tumour(site, morphology, "", specific);
    }
    return new Said.Tumour(site, morphology, Sides.only(page.folded()), specific);
  }

  /// A urothelial tumour that stays in the mucosa (pTa, pTis) is in situ.
  private static String behaviour(Page page, String morphology) {
    boolean urothelial = morphology.startsWith("812") || morphology.startsWith("813");
    boolean mucosa =
        urothelial
            && NOT_INVASIVE.matcher(page.folded()).find()
            && !INVASIVE.matcher(page.folded()).find();
    return mucosa ? morphology.substring(0, 4) + "/2" : morphology;
  }

  private static String first(Finding finding, String key) {
    return finding
        .find(key)
        .map(v -> v instanceof List<?> l ? l.getFirst() : v)
        .map(Object::toString)
        .orElse("");
  }

  static boolean isSecondary(Finding finding) {
    var icd = code(finding);
    return !icd.isEmpty()
        && org.oncoweave.ingest.source.CancerCodes.metastasis(ConceptId.of("ICD10", icd))
            .isPresent();
  }
}
