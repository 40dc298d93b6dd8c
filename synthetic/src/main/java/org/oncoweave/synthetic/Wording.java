package org.oncoweave.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts the facts of a life in French words.
final class Wording {
  private static final List<String> FEMININE = List.of("cuisse", "plèvre", "bronche", "paroi");
  private final Map<String, String> phrases = new HashMap<>();

  Wording() {
    for (var row : Tsv.read("phrases.tsv")) {
      phrases.put(row.text("kind") + ":" + row.text("key"), row.text("phrase"));
    }
  }

  String phrase(String kind, String key) {
    return phrases.getOrDefault(kind + ":" + key, key);
  }

  /// `cancer du sein gauche`.
  Phrase name(Life.Tumour t) {
    return Phrase.fact("tumour", t.topography().code(), named(t));
  }

  private String named(Life.Tumour t) {
    return t.site().label() + (t.site().key().equals("sarcome") ? "" : side(t, t.site().label()));
  }

  private static String one(Life.Tumour t) {
    return t.site().label().startsWith("leucémie") ? "une " : "un ";
  }

  /// `un cancer du sein gauche`.
  Phrase cancer(Life.Tumour t) {
    return Phrase.of(one(t), name(t));
  }

  /// `d'un cancer du sein gauche`.
  Phrase ofCancer(Life.Tumour t) {
    return Phrase.of("d'" + one(t), name(t));
  }

  Phrase place(Life.Tumour t) {
    var where = t.topography().phrase() + side(t, t.topography().phrase());
    boolean vowel = "aâeéèêiîoôœuhAEIOU".indexOf(where.charAt(0)) >= 0;
    boolean plural = where.startsWith("ganglions") || where.startsWith("parties");
    boolean feminine = where.startsWith("région") || where.startsWith("union");
    var article = plural ? "des " : vowel ? "de l'" : feminine ? "de la " : article(where);
    return Phrase.fact("topography", t.topography().code(), article + where);
  }

  private static String article(String where) {
    var first = where.split(" ", 2)[0];
    return "prostate paroi vessie tête queue thyroïde peau glotte sus-glotte base face plèvre moelle bronche charnière"
            .contains(first)
        ? "de la "
        : "du ";
  }

  /// The side agrees with the noun it follows.
  private String side(Life.Tumour t, String words) {
    if (t.laterality().isEmpty()) {
      return "";
    }
    boolean feminine = FEMININE.stream().anyMatch(words::contains);
    return " "
        + phrase("side", t.laterality())
        + (feminine && t.laterality().equals("right") ? "e" : "");
  }

  static Phrase morphology(Life.Tumour t) {
    return Phrase.fact("morphology", t.morphology().code(), t.morphology().phrase());
  }

  static Phrase grade(Life.Tumour t) {
    return t.grade() == 0
        ? Phrase.EMPTY
        : Phrase.of(
            " de ", Phrase.fact("grade", Integer.toString(t.grade()), "grade " + t.grade()));
  }

  /// `cT2N1M0` at first, `pT2N1` on the specimen.
  static Phrase tnm(Life.Tumour t, String prefix) {
    if (t.tnm().t().isEmpty()) {
      return t.stage().isEmpty()
          ? Phrase.EMPTY
          : Phrase.of("stade ", Phrase.fact("stage", t.stage(), t.stage()));
    }
    var code =
        "T" + t.tnm().t() + "N" + t.tnm().n() + (prefix.equals("p") ? "" : "M" + t.tnm().m());
    return Phrase.fact("tnm", code, prefix + code);
  }

  static Phrase regimen(Life.Drugs d) {
    return Phrase.fact("regimen", d.regimen().label(), d.regimen().label());
  }

  static Phrase act(Life.Operation o) {
    return Phrase.fact("act", o.act().code(), o.act().label().toLowerCase(Locale.ROOT));
  }

  static Phrase dose(Life.Rays r) {
    var gy = TumourMaker.format(r.ray().dose(), r.ray().dose() % 1 == 0 ? 0 : 2).replace('.', ',');
    var words =
        gy
            + " Gy en "
            + r.ray().fractions()
            + (r.ray().fractions() > 1 ? " fractions" : " fraction");
    return Phrase.fact("dose", gy.replace(',', '.') + "/" + r.ray().fractions(), words);
  }

  /// `évolution métastatique hépatique et osseuse`.
  Phrase event(Life.Event e) {
    var words = phrase("event", e.type());
    if (e.type().equals("PROGRESSION") && e.sites().isEmpty()) {
      words = "rechute";
    } else if (e.type().startsWith("METASTATIC") || e.type().equals("PROGRESSION")) {
      words = words + " " + organs(e);
    }
    return Phrase.fact("event", e.type() + (e.sites().isEmpty() ? "" : " " + e.sites()), words);
  }

  private String organs(Life.Event e) {
    var sites = e.sites().split(" ", -1);
    var first = phrase("organ", sites[0]);
    return sites.length > 1 ? first + " et " + phrase("organ", sites[1]) : first;
  }

  Phrase finding(Life.Event e) {
    if (e.sites().isEmpty()) {
      return Phrase.plain("une réapparition de la maladie");
    }
    var organ = " " + organs(e);
    return e.type().startsWith("LOCAL")
        ? Phrase.plain("nouvelle lésion au contact du site opéré")
        : Phrase.plain("plusieurs lésions d'allure secondaire de localisation" + organ);
  }

  static Phrase tobacco(Life life) {
    if (!life.smoker) {
      return Phrase.stated("negated", "exposure", "tobacco", "Pas de tabagisme");
    }
    var dose =
        Phrase.fact("exposure", "tobacco " + life.packYears, life.packYears + " paquets-années");
    return life.quit == Days.NEVER
        ? Phrase.of("Tabagisme actif à ", dose)
        : Phrase.of("Tabagisme sevré en " + Days.year(life.quit) + " à ", dose);
  }

  static Phrase comorbid(Life life) {
    var text = Phrase.of(".");
    for (var c : life.coded) {
      if (c.role().equals("associated") && c.day() <= life.index) {
        text = Phrase.of(text, " ", Phrase.fact("condition", c.code(), c.label()), ".");
      }
    }
    return text;
  }

  static Phrase family(Life life) {
    var text = Phrase.EMPTY;
    for (var r : life.relatives) {
      var words = r.label() + " chez " + whose(r.relation());
      text =
          Phrase.of(
              text,
              text.text().isEmpty() ? " ATCD familiaux : " : ", ",
              Phrase.stated("family", "condition", r.condition(), words),
              " à " + r.age() + " ans");
    }
    return text.text().isEmpty() ? text : Phrase.of(text, ".");
  }

  private static String whose(String relation) {
    return switch (relation) {
      case "père", "frère", "fils" -> "le " + relation;
      default ->
          relation.startsWith("tante") || relation.startsWith("cousine")
              ? "une " + relation
              : "la " + relation;
    };
  }

  /// The markers of the diagnosis: `RE 90 %, HER2 score 0`.
  static Phrase markers(Life life, Life.Tumour t) {
    var text = Phrase.EMPTY;
    for (var v : life.values) {
      boolean here = v.day() >= t.day() && v.day() < t.day() + 12;
      if (here && v.measure().tissue() && t.measured(v.measure().key())) {
        text = Phrase.of(text, " ", value(v), ".");
      }
    }
    return text;
  }

  private static Phrase value(Life.Value v) {
    var unit = v.word() || v.measure().unit().isEmpty() ? "" : " " + v.measure().unit();
    var words = v.measure().label() + " : " + v.text() + unit;
    return Phrase.fact("measurement", v.measure().code() + " " + v.text(), words);
  }
}
