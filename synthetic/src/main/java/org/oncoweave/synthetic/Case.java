package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// The values a report can name, kept up to date as the file of a patient grows. The story is
/// copied from report to report as it was first written.
final class Case {
  private static final int REMEMBERED = 5;
  private static final String[] MONTHS = {
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre"
  };
  private final Life life;
  private final Wording wording;
  private final Map<String, Phrase> values = new HashMap<>();
  private final List<Phrase> story = new ArrayList<>();

  Case(Life life, Wording wording) {
    this.life = life;
    this.wording = wording;
    put("civ", life.female ? "Mme" : "M.");
    put("NAME", life.familyName.toUpperCase(Locale.ROOT));
    put("given", life.givenName);
    put("e", life.female ? "e" : "");
    put("him", life.female ? "la" : "le");
    put("sex", life.female ? "F" : "M");
    put("birth", Days.french(life.birth));
    put("weight", Long.toString(Math.round(life.weight)));
    values.put("tobacco", Wording.tobacco(life));
    values.put("comorbid", Wording.comorbid(life));
    values.put("family", Wording.family(life));
    values.put("marker", Phrase.EMPTY);
    values.put("story", Phrase.EMPTY);
    other();
  }

  Map<String, Phrase> values() {
    return values;
  }

  private void put(String name, String words) {
    values.put(name, Phrase.plain(words));
  }

  private void other() {
    put("otherdisease", "douleurs lombaires");
    for (var c : life.coded) {
      if (c.role().equals("associated")) {
        values.put("otherdisease", Phrase.fact("condition", c.code(), lower(c.label())));
      }
    }
  }

  private static String lower(String label) {
    return Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  /// The event the next reports are about.
  void about(Life.Event event) {
    var t = life.tumours.get(event.tumour() - 1);
    values.put("cancer", wording.cancer(t));
    values.put("cancername", wording.name(t).past());
    values.put("cancerpast", wording.cancer(t).past());
    values.put("ofcancer", wording.ofCancer(t).past());
    values.put(
        "cancerhistory",
        Phrase.of("Antécédent : ", wording.cancer(t).past(), " en " + Days.year(t.day()) + "."));
    values.put("organ", Phrase.plain(t.site().label().replace("cancer ", "")));
    values.put("place", wording.place(t));
    values.put("morphology", Wording.morphology(t));
    put("un", t.morphology().phrase().startsWith("leucémie") ? "une" : "un");
    values.put("gradephrase", Wording.grade(t));
    values.put("markers", Wording.markers(life, t));
    put("month", MONTHS[month(t.day())] + " " + Days.year(t.day()));
    put("biopsy", Days.french(t.day()));
    values.put("pathstage", Wording.tnm(t, "p"));
    happened(t, event);
  }

  private void happened(Life.Tumour t, Life.Event event) {
    values.put("stagephrase", stage(t, event));
    values.put("spreadphrase", spread(event));
    values.put("relapsefinding", wording.finding(event));
    values.put("relapsefact", wording.event(event));
    values.put("remissionfact", wording.event(event));
    put("decision", decision(event));
    put("nodes", t.tnm().n().equals("0") ? "Ganglions indemnes." : "Envahissement ganglionnaire.");
  }

  private static int month(int day) {
    return Integer.parseInt(Days.iso(day).substring(5, 7)) - 1;
  }

  private Phrase stage(Life.Tumour t, Life.Event event) {
    if (!event.type().equals("INITIAL") && !event.type().equals("SECOND_PRIMARY")) {
      return Phrase.of(wording.event(event), ".");
    }
    return t.tnm().t().isEmpty()
        ? unstaged(t)
        : Phrase.of("Classification ", Wording.tnm(t, "c"), ".");
  }

  private static Phrase unstaged(Life.Tumour t) {
    return t.stage().isEmpty()
        ? Phrase.plain("Bilan d'extension en cours.")
        : Phrase.of("Maladie de ", Wording.tnm(t, "c"), ".");
  }

  private Phrase spread(Life.Event event) {
    return event.sites().isEmpty()
        ? Phrase.of(
            Phrase.stated("negated", "finding", "métastase", "Pas de lésion secondaire"),
            " visible.")
        : Phrase.of(wording.finding(event), ".");
  }

  private String decision(Life.Event event) {
    for (var o : life.operations) {
      if (o.event() == event.number()) {
        return "Proposition : chirurgie première.";
      }
    }
    for (var d : life.drugs) {
      if (d.event() == event.number()) {
        return "Proposition : traitement par " + d.regimen().label() + ".";
      }
    }
    return "Proposition : surveillance ou soins de support.";
  }

  void variant(Life.Found found) {
    var row = found.variant().row();
    var words =
        row.text("hgvsP").isEmpty()
            ? row.text("hgvsC")
            : row.text("hgvsC") + " (" + row.text("hgvsP") + ")";
    var all = found.variant().gene() + " " + words;
    values.put(
        "variantfact",
        Phrase.fact("variant", found.variant().gene() + " " + row.text("hgvsC"), all));
    put("vaf", Long.toString(Math.round(found.fraction() * 100)));
  }

  void operation(Life.Operation o) {
    values.put("act", Wording.act(o));
    put("actdate", Days.french(o.day()));
    var side = wording.phrase("side", life.tumours.get(o.tumour() - 1).laterality());
    put("actside", side.isEmpty() ? "" : ", côté " + side);
    put(
        "staydates",
        "du " + Days.french(o.day() - 1) + " au " + Days.french(Math.min(life.end, o.day() + 5)));
    values.put("stayreason", Wording.act(o));
  }

  void rays(Life.Rays r) {
    values.put("dose", Wording.dose(r));
    put("raylabel", r.ray().label());
    put("raystart", Days.french(r.day()));
    put("rayend", Days.french(r.end()));
    put("technique", r.ray().technique());
  }

  void cycle(Life.Drugs d, int cycle) {
    values.put("regimen", Wording.regimen(d));
    values.put("regimenfact", Wording.regimen(d));
    put("intent", wording.phrase("intent", d.intent()));
    put("cycle", Integer.toString(cycle));
  }

  /// The marker of the follow-up, if one was measured about that day.
  void seen(int day) {
    values.put("marker", Phrase.EMPTY);
    for (var v : life.values) {
      if (!v.word() && v.day() <= day && v.day() > day - 200 && !v.measure().unit().isEmpty()) {
        var words =
            v.measure().label() + " " + v.text().replace('.', ',') + " " + v.measure().unit();
        values.put(
            "marker",
            Phrase.of(Phrase.fact("measurement", v.measure().code() + " " + v.text(), words), "."));
      }
    }
  }

  void signed(Catalogue.Doctor doctor, int day, SplittableRandom random) {
    put("doctor", doctor.name());
    put("service", doctor.service());
    put("date", Days.french(day));
    put("age", Integer.toString((int) life.ageAt(day)));
    put("n", Integer.toString(2 + random.nextInt(7)));
    put("mm", Integer.toString(8 + random.nextInt(60)));
    put("oms", wording.phrase("oms", Integer.toString(random.nextInt(3))));
    put("deathdate", life.death == Days.NEVER ? "" : Days.french(life.death));
    put("deathcause", life.deathTumour == 0 ? "" : ", des suites de sa maladie");
  }

  void remember(Life.Event event) {
    var t = life.tumours.get(event.tumour() - 1);
    boolean first = event.type().equals("INITIAL") || event.type().equals("SECOND_PRIMARY");
    var what = first ? Phrase.of(wording.name(t), " ", Wording.tnm(t, "c")) : wording.event(event);
    tell(Phrase.of(Days.french(event.day()), " : ", what, ". "));
  }

  void remember(Life.Operation o) {
    tell(Phrase.of(Days.french(o.day()), " : ", Wording.act(o), ". "));
  }

  void remember(Life.Drugs d) {
    tell(Phrase.of(Wording.regimen(d), " à partir de " + Days.french(d.day()) + ". "));
  }

  void remember(Life.Rays r) {
    tell(
        Phrase.of(
            "Radiothérapie ", Wording.dose(r), " terminée le " + Days.french(r.end()) + ". "));
  }

  private void tell(Phrase sentence) {
    story.add(sentence.past());
    if (story.size() > REMEMBERED) {
      story.remove(1); // the first sentence is copied for ever
    }
    values.put("story", Phrase.of(story.toArray()));
  }
}
