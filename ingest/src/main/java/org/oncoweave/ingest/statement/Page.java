package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// A report laid open: its text, its layout, what the text reader found, and the organs that it
/// names.
record Page(
    Report report,
    String folded,
    Layout layout,
    List<Finding> findings,
    OnlySide onlySide,
    NamedOrgans organs) {
  private static final Pattern KIN =
      Pattern.compile(
          "\\b(?:mere|pere|freres?|s(?:oe|\u0153)urs?|tantes?|oncles?|cousine?s?|grand-?(?:mere|pere|parents?)\\w*|fils|fille|neveu|niece|mother|father|brother|sister|daughter|nephew|aunt|uncle|grandmother|grandfather|cousin|son"
              + " pere|atcd fam\\w*|antecedents? familiaux|family history)\\b");
  private static final Pattern DONOR =
      Pattern.compile(
          "\\b(?:donneu\\w+|donor|hla|geno-?identique|allogreffe|elle-meme|lui-meme|personnels?)\\b");
  private static final Pattern SELF = Pattern.compile("\\b(?:le patient|la patiente)\\b");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "^[^.;\\n]{0,45}\\b(?:ou|or|versus|vs)\\b (?:d')?(?:une? |a |an |de |du |the )?(?:\\w+"
              + " ){0,2}(?:primiti\\w+|primary|cancer\\w*|carcinom\\w+|lymphom\\w+|sarcoid\\w+|tubercul\\w+|metasta\\w+|secondaire|recidive|recurrence|infect\\w+|inflamm\\w+|cicatri\\w+|scar\\w*|sequell\\w+|benign\\w*)");
  private static final Pattern OR_ELSE =
      Pattern.compile(
          "(?:primiti\\w+|primary|cancer|carcinom\\w+|lymphom\\w+|sarcoid\\w+|tubercul\\w+|metasta\\w+|recidive|infect\\w+|inflamm\\w+|cicatri\\w+)[^.;,\\n]{0,25}"
              + " (?:ou|or|versus|vs) (?:d')?(?:une? |a |de )?(?:\\w+ )?$");
  private static final Pattern DONE =
      Pattern.compile(
          "(?:19|20)\\d\\d|\\d/\\d\\d\\b|\\b(?:traitee?s?|recue?s?|operee?s?|apres|sous|post|atcd|antecedents?|histoire|rappel|deja|depuis|treated|received|after|prior|previous|prev|underwent|had|completed|on)\\b");
  private static final Pattern ASKED = Pattern.compile("^[^.;:!\\n]{0,40}\\?");
  private static final Pattern OF_YEAR =
      Pattern.compile("(?<![/.\\d-])(?:19|20)\\d\\d\\b(?![/.-]\\d)");
  private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]{0,60}\\)");
  private static final int ALTERNATIVE = 130;
  private static final int KIN_REACH = 110;

  static Page of(Report report, String folded, List<Finding> findings) {
    var layout = Layout.of(report.text(), folded);
    var organs = new NamedOrgans(report.title(), folded, layout);
    var side = new OnlySide(report, folded, layout, organs);
    return new Page(report, folded, layout, findings, side, organs);
  }

  List<Finding> of(FindingKind kind) {
    return findings.stream().filter(f -> f.kind() == kind).toList();
  }

  Section section(int position) {
    return layout.sentence(position).section();
  }

  String sentence(int position) {
    var sentence = layout.sentence(position);
    return folded.substring(sentence.start(), sentence.end());
  }

  String before(int position, int length) {
    return folded.substring(
        Math.max(layout.sentence(position).start(), position - length), position);
  }

  String after(int position, int length) {
    int end = Math.max(position, layout.sentence(Math.max(0, position - 1)).end());
    return folded.substring(position, Math.min(end, position + length));
  }

  /// The sentences that tell no history and no bare year: the side in "left breast cancer 2004" is
  /// not that of what is back.
  String ofNow() {
    return layout.sentences().stream()
        .filter(s -> s.section() != Section.HISTORY)
        .map(s -> folded.substring(s.start(), s.end()))
        .filter(words -> !OF_YEAR.matcher(words).find())
        .collect(Collectors.joining(" "));
  }

  /// Whether the report or its title names the organ.
  boolean names(String organ) {
    return organs.all().contains(organ);
  }

  /// What is said of a disease: plans do not touch it.
  Statement.Standing disease(int start, Judgement j) {
    if (family(start)) {
      return Statement.Standing.FAMILY;
    }
    if (j.negated()) {
      return Statement.Standing.NEGATED;
    }
    if (j.hypothesis()) {
      return Statement.Standing.UNCERTAIN;
    }
    boolean past = j.history() || section(start) == Section.HISTORY;
    return past ? Statement.Standing.PAST : Statement.Standing.AFFIRMED;
  }

  /// What is said of care, where a plan is no giving.
  Statement.Standing care(int start, Judgement j) {
    var standing = disease(start, j);
    boolean planned = j.planned() || section(start) == Section.PLAN || proposed(start);
    boolean open =
        standing == Statement.Standing.AFFIRMED || standing == Statement.Standing.UNCERTAIN;
    return planned && open ? Statement.Standing.PLANNED : standing;
  }

  /// A tumour board decides what is to come: what follows its arrow or stands in a line without a
  /// date or a word of the past.
  private boolean proposed(int start) {
    return report.type().equals("tumour_board")
        && section(start) == Section.NONE
        && !DONE.matcher(sentence(start)).find();
  }

  /// Whether the words name another explanation beside it: "primitif ou metastase", "metastase ?".
  boolean alternative(int start, int end) {
    var after = BRACKETS.matcher(after(end, ALTERNATIVE)).replaceAll("");
    return OTHERWISE.matcher(after).find()
        || OR_ELSE.matcher(before(start, 60)).find()
        || ASKED.matcher(after).find();
  }

  boolean family(int start) {
    if (section(start) == Section.FAMILY) {
      return true;
    }
    var before = before(start, KIN_REACH);
    var kin = KIN.matcher(before);
    int last = -1;
    while (kin.find()) {
      last = kin.end();
    }
    if (last < 0) {
      return false;
    }
    var gap = before.substring(last);
    boolean beside = gap.equals(" ("); // "sa soeur (leucemie) n'etait pas donneuse"
    return beside || (gap.indexOf(';') < 0 && !gap.contains(". ") && !own(start));
  }

  /// Whether the part of the sentence between semicolons tells of the patient: before the place, or
  /// of a donor anywhere.
  private boolean own(int position) {
    var sentence = layout.sentence(position);
    var before = folded.substring(sentence.start(), position);
    var own = before.substring(before.lastIndexOf(';') + 1);
    var after = folded.substring(position, Math.max(position, sentence.end())).split(";", 2)[0];
    return SELF.matcher(own).find() || DONOR.matcher(own + after).find();
  }
}
