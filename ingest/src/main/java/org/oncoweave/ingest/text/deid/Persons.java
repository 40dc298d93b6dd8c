package org.oncoweave.ingest.text.deid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.TermKind;

/// Takes out names of patients, relatives and carers by the words beside them.
final class Persons {
  private static final Pattern DOCTOR =
      Pattern.compile(
          "(?<![A-Za-z])(?:Drs?|DR|Docteurs?|docteurs?|DOCTEUR|Pr|Prs|Professeure?|professeur|PROFESSEUR|Prof|Doctors?|Professor|Dre|Docteure|Nurse|Sister|IDE|M[eE]|confrere)\\b\\.?"
              + " ?(?:\\((?:Mme|Mr)\\) ?)?(?=[A-Z]|(?:de (?:la |[Ll]a )?|d[ue] |d'|von |van |le |la )[A-Z])");
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\b(?:validee?(?: [a-z]{4,18}ment)? par|signee?(?: [a-z]{4,18}ment)? par|dictee?"
              + " par|redigee? par|relue? par|lue? par|vue? par|realisee? par|operee?"
              + " par|effectuee? par|adressee? par|interpretee? par|saisie? par|tapee?"
              + " par|prescrite? par|signed(?: electronically)? by|dictated by|reported by|reviewed"
              + " by|authorised by|authorized by|verified by|performed by|operated by|seen"
              + " by|referred"
              + " by|consultant|surgeon|radiologist|pathologist|oncologist|operateurs?|chirurgiens?|anesthesistes?|aides?(?:"
              + " operatoires?)?|medecin(?: traitant| referent| responsable| prescripteur|"
              + " correspondant)?|prescripteur|pathologiste|radiologue|oncologue|interne|externe|redacteur|correspondants?|signataire|lecteur|first"
              + " reader|gp|assistant|signature|cadre|infirmiere?)(?: ?:| ?,| \\(interne\\))?"
              + " (?=[a-z])");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<![A-Za-z.])((?:[A-Z]\\.(?:-?[A-Z]\\.)? ?)?[A-Z][A-Za-z'-]{1,20}(?:"
              + " [A-Z][A-Za-z'-]{1,20}){0,2}) ?[,(-] ?([a-zA-Z-]{2,22})");
  private static final Pattern INITIAL =
      Pattern.compile(
          "(?<![A-Za-z.0-9])([A-Z]\\.(?:-?[A-Z]\\.)? ?[A-Z][a-z]{2,20}(?:-[A-Z][a-z]+)?)(?![a-z])");
  private static final Pattern CIVIL =
      Pattern.compile(
          "(?<![A-Za-z.])(?:M\\.|M|Mr|MR|Mme|MME|Mlle|MLLE|Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|Mrs|MRS|Ms|Miss|Mister|Mmes|MM|monsieur|madame)\\b\\.?"
              + " ?(?:et (?:Mme|M\\.|Madame) )?(?=[A-Z])");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(nom et prenom|nom prenom|nom(?: de naissance| d'usage| de jeune fille| marital|"
              + " patronymique| usuel)?|nee|prenoms?|patiente?|identite|name|patient name|first"
              + " name|surname|last name|given names?|family name|maiden"
              + " name|forename|epouse|beneficiaire|assure|assuree|titulaire|malade|usager|client|nom du patient|nom de la patiente|nom patient|personne de confiance|personne a prevenir|next of"
              + " kin|conjoint|contact|concerne|re|objet|subject)(?: ?: ?| )(?=[a-z])");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(?:maman|papa|son|sa|ses|leur|leurs|her|his|their|the"
              + " patient's|fils|fille|mari|epouse|epoux|soeur|frere|mere|pere|conjointe?|compagne|compagnon|daughter|son|husband|wife|mother|father|sister|brother|aunt|cousine?|niece|neveu|tante|oncle|voisine?|amie?|friend|partner)(?:"
              + " ain[a-z]+| cadet[a-z]*| jumel[a-z]+| elder| younger| twin| only)?,? ?:?"
              + " ?(?=[a-z])");

  private static final Pattern IN_BRACKETS =
      Pattern.compile(" \\(([A-Z][a-z][A-Za-z'-]+(?: [A-Z][a-z'-]+)?)\\)");
  private static final Pattern SIGN = Pattern.compile(" ?[,/] ?(?=[A-Z])");
  private static final Pattern ALONE =
      Pattern.compile(
          "\\b(?:[Ll]e|[Ll]a|[Dd]u|[Dd]e la|[Cc]e|[Cc]ette) (?:patiente?|malade) ([A-Z][A-Z'-]{3,20})\\b");
  private static final Pattern LABEL = Pattern.compile("^(?:nom|prenom|nee|epouse)|name$");
  private static final Pattern GIVEN = Pattern.compile("^prenom|first|given|forename");
  private static final List<String> OPEN_LABELS =
      List.of("re", "objet", "subject", "contact", "concerne", "patient", "patiente", "conjoint");
  private static final List<TermKind> NO_NAMES =
      List.of(
          TermKind.GENE,
          TermKind.MARKER,
          TermKind.DRUG,
          TermKind.REGIMEN,
          TermKind.TUMOUR,
          TermKind.SITE,
          TermKind.CUE,
          TermKind.HABIT);
  private static final List<String> JOINED = List.of(" et ", " and ", "/");
  private static final List<String> LISTED = List.of(" et ", " and ", "/", ", ");

  private final Page page;

  private Persons(Page page) {
    this.page = page;
  }

  static void take(Page page) {
    var persons = new Persons(page);
    persons.doctors();
    persons.patients();
    Salutations.take(page);
    NamePairs.take(page);
    persons.initials();
  }

  private void doctors() {
    Matcher m = DOCTOR.matcher(page.cased());
    while (m.find()) {
      list(m.end(), m.group().contains("rs"));
    }
    m = SIGNED.matcher(page.lower());
    while (m.find()) {
      signed(m);
    }
    m = ROLE.matcher(page.cased());
    while (m.find()) {
      boolean carer = page.words().has("role", m.group(2).toLowerCase(java.util.Locale.ROOT));
      if (carer && !page.words().has("stop", firstWord(m.start(1)))) {
        NameRun.at(page, m.start(1)).takeDoctor();
      }
    }
  }

  private void signed(Matcher m) {
    NameRun run = NameRun.at(page, m.end());
    boolean capital = Character.isUpperCase(page.cased().charAt(m.end()));
    if (capital && !run.isEmpty() && !isTitle(m.end()) && isNameful(m, run)) {
      run.takeDoctor();
    }
  }

  // After a bare role a capital may be any word: "interne Vu ce jour".
  private boolean isNameful(Matcher m, NameRun run) {
    String cue = m.group().strip();
    return cue.endsWith(":")
        || cue.endsWith("par")
        || cue.endsWith("by")
        || run.end() - m.end() > 3;
  }

  private boolean isTitle(int at) {
    String word = firstWord(at);
    return word.length() > 1 && isTitleWord(word);
  }

  private boolean isTitleWord(String word) {
    return page.words().has("civility", word) || page.words().has("doctor", word);
  }

  private String firstWord(int at) {
    return page.lower().substring(at, page.wordEnd(at));
  }

  // "Drs Martin, Petit et Roux"
  private void list(int from, boolean plural) {
    int at = from;
    while (at >= 0 && at < page.cased().length()) {
      NameRun run = NameRun.at(page, at);
      if (run.isEmpty()) {
        return;
      }
      run.takeDoctor();
      town(run.end());
      at = joined(run.end(), plural ? LISTED : JOINED);
    }
  }

  // "Dr Le Gall (Auray)": where a carer works.
  private void town(int end) {
    Matcher m = IN_BRACKETS.matcher(page.cased()).region(end, page.cased().length());
    if (m.lookingAt() && !page.words().has("stop", firstWord(m.start(1)))) {
      page.take(m.start(1), m.end(1), "city");
    }
  }

  private int joined(int end, List<String> joins) {
    for (String join : joins) {
      if (page.lower().startsWith(join, end)
          && end + join.length() < page.cased().length()
          && Character.isUpperCase(page.cased().charAt(end + join.length()))) {
        return isTitle(end + join.length()) ? -1 : end + join.length();
      }
    }
    return -1;
  }

  private void patients() {
    Matcher m = CIVIL.matcher(page.cased());
    while (m.find()) {
      NameRun.at(page, m.end()).takePerson();
    }
    m = FIELD.matcher(page.lower());
    while (m.find()) {
      field(m);
    }
    m = ALONE.matcher(page.cased());
    while (m.find()) {
      if (isNobody(m.start(1), m.end(1))) {
        continue;
      }
      NameRun.at(page, m.start(1)).takePerson();
    }
    m = RELATIVE.matcher(page.lower());
    while (m.find()) {
      if (Character.isUpperCase(page.cased().charAt(m.end()))) {
        relative(m.end());
      }
    }
  }

  // A word in capitals after "patient" may be a gene, a marker or a term: "patient BRCA".
  private boolean isNobody(int start, int end) {
    return page.words().has("stop", firstWord(start))
        || NO_NAMES.stream().anyMatch(kind -> !page.note().hits(kind, start, end).isEmpty());
  }

  private void field(Matcher m) {
    boolean capital = Character.isUpperCase(page.cased().charAt(m.end()));
    NameRun run = NameRun.at(page, m.end());
    if (!capital || !isLabel(m) || isTitle(m.end()) || run.isEmpty()) {
      return;
    }
    if (GIVEN.matcher(m.group(1)).find()) {
      page.take(page.skipBlanks(m.end()), run.end(), "first_name");
    } else if (isSure(m) || givenAfter(run.end()) > 0) {
      labelled(run);
    }
  }

  private void labelled(NameRun run) {
    run.takePerson();
    int given = givenAfter(run.end());
    if (given > 0) {
      NameRun.at(page, given).takeGiven();
    }
  }

  // "GONZALEZ, Maria", "LEROY / Michel": the given name after a sign.
  private int givenAfter(int end) {
    Matcher sign = SIGN.matcher(page.cased()).region(end, page.cased().length());
    if (!sign.lookingAt()) {
      return -1;
    }
    boolean given = page.words().isFirstName(firstWord(sign.end()));
    return given ? sign.end() : -1;
  }

  private static boolean isLabel(Matcher m) {
    return m.group().indexOf(':') >= 0 || LABEL.matcher(m.group(1)).find();
  }

  // After "patient :" or "objet :" a capital may begin any phrase.
  private boolean isSure(Matcher m) {
    return !OPEN_LABELS.contains(m.group(1))
        || page.words().isFirstName(firstWord(m.end()))
        || isUpper(m.end());
  }

  private boolean isUpper(int at) {
    return page.isUpperWord(new Page.Word(at, page.wordEnd(at)));
  }

  // "sa fille Julie", "her husband Tom Reed"
  private void relative(int at) {
    if (page.words().isFirstName(firstWord(at))) {
      NameRun.at(page, at).takeRelative();
    } else if (!page.words().has("stop", firstWord(at)) && !isUpper(at)) {
      person(at);
    }
  }

  private void person(int at) {
    boolean cue = page.words().has("relative", page.wordBefore(at));
    if (cue) {
      NameRun.at(page, at).takePerson();
    }
  }

  // "S. Morel" on a line of its own or at the end of a text.
  private void initials() {
    Matcher m = INITIAL.matcher(page.cased());
    while (m.find()) {
      int name = m.group(1).lastIndexOf('.') + 1 + m.start(1);
      String word = page.lower().substring(page.skipBlanks(name), m.end(1));
      boolean line =
          m.start() == 0
              || "\n,(/".indexOf(page.cased().charAt(m.start() - 1)) >= 0
              || page.cased().startsWith("\n", Math.max(0, m.start() - 1));
      if (line && !page.words().has("stop", word)) {
        page.take(m.start(1), m.end(1), "doctor");
      }
    }
  }
}
