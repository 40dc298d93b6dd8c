package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;

/// The age of those a trial takes: any limit in years that is not a span of time.
final class Ages implements Recogniser {
  private static final String YEAR = "year";
  private static final Pattern SPAN_BEFORE =
      Pattern.compile(
          "(?:dans les|depuis|within|for|during|pendant|past|last|previous|duree\\w*|suivi|il y"
              + " a|menopaus\\w*|datant|survenue?|diagnostique\\w*|fum\\w*|rechute|remission|over"
              + " the|au cours des|in the)(?: plus de| at least| au moins| the)?(?: [a-z]+){0,2}["
              + " (]*$");
  private static final Pattern SPAN_AFTER =
      Pattern.compile(
          "^,? ?(?:precedent|prior|before|avant|ago|apres|after|of (?:follow|remission|the)|de"
              + " (?:suivi|remission)|anterieur|without|sans|qui precedent|depuis|since|from|d'(?:evolution|intervalle|anciennete)|post)");
  private static final Pattern ADULT =
      Tables.whole(
          "(?:(?:patient|personne|sujet|participant|homme|femme|malade|individu)e?s? |^ *|(?<=\u0001"
              + " )|etre )majeure?s?|adultes?|adults?|(?:aged )?of (?:legal|adult) age");
  private static final Pattern MINOR =
      Tables.whole("(?:(?:patient|personne|sujet|participant)e?s? |^ *|etre )mineure?s?|minors?");
  private static final String YOUNG =
      "(?:enfants?|adolescente?s?|children|adolescents|teenagers|jeunes(?: adultes)?|young adults)";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:"
              + YOUNG
              + "(?:,| et| ou| and| or)? )+(?:agee?s? |aged? )?|agee?s? |aged? |ages? )(?:de |d'|of |between |entre |from )?[:(]?\\s*$");
  private static final Pattern WHO =
      Pattern.compile(
          "(?:^|age\\w*|patiente?s?|hommes?|femmes?|sexes?|men|women|males?|females?|adults?|adultes?"
              + "|sujets?|subjects?|participante?s?|personnes?|people|individuals?|is|are|be|majeure?s?"
              + "|limite?|limits?|minim\\w*|maxim\\w*|gender|either|children|enfants?|adolescente?s?"
              + "|boys|girls|garcons?|filles?|malades?|volontaires?|volunteers?|[,(:])\\W*(?:de |d'|of |is"
              + " |entre |between |from |compris |must be |est )?$");
  private static final Pattern NEXT =
      Pattern.compile("[ ,;/]*(?:ou|or|et|and|mais|but)[ ,]*(?:agee?s? |aged )?(?:de )?");
  private static final Pattern BARE =
      Pattern.compile("(?<![a-z])(?:agee?s?|aged?|ages)(?![a-z])[ :]*(?:de )?");
  private static final Pattern OVER =
      Tables.whole("(?:(?<over>over|above)|under|below) (?:the )?age of (?<n>\\d{1,3})(?: years)?");
  private static final int OLDEST = 120;
  private static final int ADULT_AGE = 18;

  private final Bounds years = new Bounds(YEAR);
  private final Bounds plain = new Bounds("");

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    var claims = new ArrayList<Claim>();
    for (var read : years.all(lower)) {
      if (!span(lower, read) && (ofPeople(lower, read) || goesOn(lower, read, claims))) {
        claims.add(new Claim(start(lower, read), read.end(), demands(read), Claim.Mark.PLAIN));
      }
    }
    if (claims.isEmpty()) {
      bare(lower, claims);
    }
    word(ADULT, lower, ">=", claims);
    word(MINOR, lower, "<", claims);
    return claims;
  }

  private static boolean ofPeople(String lower, Bounds.Read read) {
    return WHO.matcher(lower.substring(0, read.start())).find();
  }

  /// "Age < 18 ans ou > 80 ans"
  private static boolean goesOn(String lower, Bounds.Read read, List<Claim> claims) {
    return !claims.isEmpty()
        && NEXT.matcher(lower.substring(claims.getLast().end(), read.start())).matches();
  }

  /// "Age ≥ 18", "aged 70 and over": the years go without saying.
  private void bare(String lower, List<Claim> claims) {
    var over = OVER.matcher(lower);
    if (over.find()) {
      var op = over.group("over") == null ? "<" : ">";
      var age = new Structured("age", op, Numbers.read(over.group("n"), "1"), YEAR);
      claims.add(Claim.of(over.start(), over.end(), age));
      return;
    }
    var name = BARE.matcher(lower);
    while (name.find() && claims.isEmpty()) {
      int start = name.start();
      int end = name.end();
      plain
          .first(lower, end, lower.length())
          .filter(r -> r.start() - end < 2)
          .filter(r -> r.bounds().stream().allMatch(b -> b.value().doubleValue() <= OLDEST))
          .ifPresent(r -> claims.add(new Claim(start, r.end(), demands(r), Claim.Mark.PLAIN)));
    }
  }

  private static List<Structured> demands(Bounds.Read read) {
    return read.bounds().stream().map(b -> new Structured("age", b.op(), b.value(), YEAR)).toList();
  }

  private static boolean span(String lower, Bounds.Read read) {
    return SPAN_BEFORE.matcher(lower.substring(0, read.start())).find()
        || SPAN_AFTER.matcher(lower.substring(read.end())).find();
  }

  private static int start(String lower, Bounds.Read read) {
    var name = NAME.matcher(lower.substring(0, read.start()));
    return name.find() ? name.start() : read.start();
  }

  /// "Adult" says 18, unless the line gives an age itself.
  private static void word(Pattern words, String lower, String op, List<Claim> claims) {
    var m = words.matcher(lower);
    if (m.find()) {
      var age = new Structured("age", op, ADULT_AGE, YEAR);
      claims.add(
          claims.isEmpty() ? Claim.of(m.start(), m.end(), age) : Claim.silent(m.start(), m.end()));
    }
  }
}
