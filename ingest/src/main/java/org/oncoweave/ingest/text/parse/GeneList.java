package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// What is said once for several genes of a list.
final class GeneList {
  private static final Rule JOIN =
      Rule.of("(?: ?(?:,|et|and|/|ni|nor|ou|or|&)){1,2} ?(?:(?:de |du |of |in |le |la )|[dl]')*");

  private static final int REACH = 300; // characters of a list

  // A symbol in capitals that no table knows.
  private static final Pattern SYMBOL = Pattern.compile(", ?[A-Z][A-Z0-9]{2,6}[0-9][A-Z]? ");

  // "amplification de MET sans mutation de l'EGFR": what stands right before the next gene is told
  // of that one.
  private static final Rule NEXT_HEAD =
      Rule.of(
          "[,;]? ?(?:(?:et|and|mais|but|puis|avec|with|sans|without|ni|no|pas d[e']|absence d[e']|of|une?|la|l'|de|d') ?){0,4}(?:mutations?|amplification|deletion|insertion|fusion|rearrangement|translocation|variant|duplication|codeletion|promoteur|promoter)(?: (?:homozygote|activatrice|pathogene|somatique))?(?: [a-z]\\d{1,4}[a-z])?(?: (?:de|du|d'|of|in|dans|du promoteur de)(?: l'| la| le| gene| the)*)? ?(?:l'|d')?$");

  // "deletion de l'exon 19 de l'EGFR, ALK et ROS1 non rearranges": the first has a change of its
  // own, the others share what stands behind them.
  private static final Rule OWN_HEAD =
      Rule.of(
          "\\b(?:deletion|mutation|insertion|fusion|amplification|duplication|rearrangement|translocation)\\b(?! (?:testing|analysis|status))[^,;.]{0,40}(?:d[eu] (?:l'|la |le )?|d'|of (?:the )?|in )$");
  private static final Rule SEARCH =
      Rule.of("recherche|search|test|statut|status|analys|etude|sequenc|panel");
  private static final Rule SHARED_TAIL =
      Rule.of(
          " ?(?:sont |are |were |tous |both |all )?(?:non (?:mut|rearr|amplif)|not (?:mut|rearr|ampl)|un(?:mut|rearr)|sauvages?|wild|negatifs|intacts|normaux|sans (?:mut|rearr|anomal))");

  private GeneList() {}

  private static boolean hasOwnHead(Note note, int gene) {
    int from = Math.max(note.sentenceStart(gene), gene - REACH);
    return note.within(OWN_HEAD, from, gene) && !note.within(SEARCH, from, gene);
  }

  private static boolean isShared(Note note, int tail) {
    return note.at(SHARED_TAIL, tail).isPresent();
  }

  static String ownTail(Note note, Hit gene, String after, boolean toldBefore) {
    int next = gene.end() + after.length();
    var head = NEXT_HEAD.matcher(after);
    if (note.hits(TermKind.GENE, next, next + 1).isEmpty() || !head.find()) {
      return after;
    }
    String own = after.substring(0, head.start());
    boolean told = toldBefore || VariantParser.isTold(own) || JOIN.matcher(own).matches();
    return told ? own : after;
  }

  // "MET amplifie, saut d'exon 14 absent", "MYD88 mute, XYZ1 non mute": after a comma another
  // change or another gene is told.
  static boolean isNext(Note note, int comma) {
    return note.opens(VariantWords.OWN, comma, note.lower().length())
        || SYMBOL.matcher(note.cased()).region(comma, note.cased().length()).lookingAt();
  }

  // "pas de mutation de BRCA1 ni BRCA2": what stands before the list holds for all of it.
  static String headBefore(Note note, Hit gene, String before) {
    if (!JOIN.matcher(before).matches()) {
      return before;
    }
    int at = gene.start();
    int start = Math.max(note.sentenceStart(gene.start()), gene.start() - REACH);
    List<Hit> others = note.hits(TermKind.GENE, start, gene.start());
    int i = others.size() - 1;
    while (i >= 0 && joined(note, others.get(i).end(), at)) {
      at = others.get(i--).start();
    }
    if (hasOwnHead(note, at) && isShared(note, tail(note, gene))) {
      return before;
    }
    int from = i >= 0 ? Math.max(start, others.get(i).end()) : start;
    return note.lower().substring(Math.min(from, at), at);
  }

  // "HRAS, KRAS et NRAS non mutes": what stands after the list holds for all of it.
  static String tailAfter(Note note, Hit gene, String after) {
    if (!JOIN.matcher(after).matches()) {
      return after;
    }
    if (after.stripLeading().startsWith(",")
        && hasOwnHead(note, gene.start())
        && isShared(note, tail(note, gene))) {
      return after;
    }
    int to = Math.min(note.sentenceEnd(gene.start()), gene.end() + REACH);
    int at = gene.end();
    List<Hit> others = note.hits(TermKind.GENE, gene.end(), to);
    int i = 0;
    while (i < others.size() && joined(note, at, others.get(i).start())) {
      at = others.get(i++).end();
    }
    int end = i < others.size() ? others.get(i).start() : to;
    return note.lower().substring(at, Math.max(at, VariantParser.clause(note.lower(), at, end)));
  }

  // Where the list of a gene ends.
  private static int tail(Note note, Hit gene) {
    int at = gene.end();
    for (Hit other : note.hits(TermKind.GENE, at, note.sentenceEnd(gene.start()))) {
      if (!joined(note, at, other.start())) {
        return at;
      }
      at = other.end();
    }
    return at;
  }

  private static boolean joined(Note note, int from, int to) {
    return from <= to && JOIN.matcher(note.lower().substring(from, to)).matches();
  }
}
