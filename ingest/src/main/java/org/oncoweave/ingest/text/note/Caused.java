package org.oncoweave.ingest.text.note;

/// What a supposed disease brought about is there: "probable lymphome responsable d'un ictere".
final class Caused {
  private static final Rule BRINGS =
      Rule.of(
          "\\b(?:responsables? d(?:e |u |es |')|responsible for|(?:a|est a|etant a|sont a) l'origine d(?:e |u |es |')|(?:entrain|provoqu|occasionn|engendr|determin|caus|expliqu|exerc)ant|expliquent|explique|causing|producing|explaining|accounting for|resulting in|leading to|exerting|(?:revele|manifeste)e?s? (?:par|sous)|(?:se|s')(?: ?)(?:manifest|traduis|exprim)ant par|(?:revealed|manifested) by|manifesting (?:as|with|by))");
  private static final Rule NOUN = Rule.of("\\b(?!etre|bien|aussi|egalement|avoir)[a-z]{3,}");
  // "possiblement responsable de la fievre": the fever is known.
  private static final Rule KNOWN =
      Rule.of(
          "\\b(?:responsables? d(?:e |u |es |')|responsible for|l'origine d(?:e |u |es |')|expliqu[a-z]+|rendre compte d(?:e |u |es |')|explain[a-z]*|account(?:s|ing)? for|caus(?:e|es|ing|ant|ee?)\\b) ?(?:by |par )?(?:la |le |les |l'|cette |cet |ce |ces |sa |son |ses |the |this |these |his |her )(?:[a-z]{4,14} )?$");
  private static final Rule RISK =
      Rule.of("(?:[a-z]+ ){0,2}?(?:risques?|risks?|danger|menace|predispos[a-z]*|si|if|en cas)\\b");

  private Caused() {}

  /// Whether a word of doubt ends before a span that its noun brings about.
  static boolean holds(Note note, Hit cue, int start) {
    int from = cue.end();
    if (cue.is("type", "if") || note.opens(RISK, cue.start(), from)) {
      return false;
    }
    return note.within(KNOWN, from, start)
        || note.firstWithin(BRINGS, from, start)
            .filter(m -> note.within(NOUN, from, m.start()))
            .isPresent();
  }
}
