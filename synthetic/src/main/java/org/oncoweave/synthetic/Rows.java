package org.oncoweave.synthetic;

import org.oncoweave.synthetic.Catalogue.Drug;

/// Writes the rows of a life into the tables.
final class Rows {
  private final Tables tables;

  Rows(Tables tables) {
    this.tables = tables;
  }

  void write(Life life) {
    patient(life);
    homes(life);
    tumours(life);
    events(life);
    diagnoses(life);
    procedures(life);
    administrations(life);
    radiotherapies(life);
    measurements(life);
    exposures(life);
    variants(life);
    rights(life);
  }

  private void patient(Life life) {
    tables
        .get(Table.PATIENTS)
        .cell(life.id)
        .cell(life.female ? "F" : "M")
        .day(life.birth)
        .day(life.death)
        .cell(life.deathCause)
        .day(life.end)
        .cell(life.familyName)
        .cell(life.givenName)
        .end();
  }

  private void homes(Life life) {
    var file = tables.get(Table.RESIDENCES);
    int n = 0;
    for (var home : life.homes) {
      file.id('H', life, ++n).cell(life.id).cell(home.commune());
      file.year(home.from()).year(home.to()).cell("FR").end();
    }
  }

  private static String tumourId(Life life, int rank) {
    return rank == 0 ? "" : "T" + life.id.substring(1) + "-" + rank;
  }

  private void tumours(Life life) {
    var file = tables.get(Table.TUMOURS);
    for (var t : life.tumours) {
      file.id('T', life, t.rank()).cell(life.id).cell(t.topography().code()).day(t.day());
      file.cell(t.morphology().code()).cell(t.laterality());
      file.cell(t.grade() == 0 ? "" : Integer.toString(t.grade()));
      file.cell(t.tnm().t()).cell(t.tnm().n()).cell(t.tnm().m()).cell(t.stage());
      file.cell("histology").cell(t.rank()).end();
    }
  }

  private void events(Life life) {
    var file = tables.get(Table.EVENTS);
    for (var e : life.events) {
      file.id('E', life, e.number()).cell(life.id).cell(e.type());
      file.cell(tumourId(life, e.tumour())).day(e.day()).cell(e.sites()).end();
    }
  }

  private void diagnoses(Life life) {
    var file = tables.get(Table.DIAGNOSES);
    int n = 0;
    for (var c : life.coded) {
      file.id('D', life, ++n).cell(life.id).cell("ICD-10").cell(c.code()).day(c.day());
      file.cell(c.label()).cell(c.role()).end();
    }
  }

  private void procedures(Life life) {
    var file = tables.get(Table.PROCEDURES);
    int n = 0;
    for (var o : life.operations) {
      file.id('P', life, ++n).cell(life.id).day(o.day()).cell("CCAM").cell(o.act().code());
      file.cell(o.act().label()).cell(o.act().organ());
      file.cell(life.tumours.get(o.tumour() - 1).laterality());
      file.cell(tumourId(life, o.tumour())).end();
    }
    for (var l : life.locals) {
      file.id('P', life, ++n).cell(life.id).day(l.day()).cell("LOCAL").cell(l.code());
      file.cell(l.label()).cell("").cell("").cell("").end();
    }
  }

  private void administrations(Life life) {
    int n = 0;
    for (var course : life.drugs) {
      for (int cycle = 0; cycle < course.cycles(); cycle++) {
        int day = course.day() + cycle * course.regimen().cycle();
        for (var drug : course.regimen().drugs()) {
          n = given(life, new Given(course, cycle + 1, day, drug), n);
        }
      }
    }
    var file = tables.get(Table.ADMINISTRATIONS);
    for (var m : life.medicines) {
      file.id('A', life, ++n).cell(life.id).day(m.day()).cell(m.label()).cell(m.atc());
      file.cell("").cell("").cell("").cell("").cell("").cell("").cell("").end();
    }
  }

  /// One medicine of one cycle.
  private record Given(Life.Drugs course, int cycle, int day, Drug drug) {}

  private int given(Life life, Given g, int number) {
    var file = tables.get(Table.ADMINISTRATIONS);
    var dose = TumourMaker.format(dose(life, g.drug()), g.drug().dose() < 20 ? 1 : 0);
    int n = number;
    for (int offset : g.drug().days()) {
      if (g.day() + offset > life.end) {
        return n;
      }
      file.id('A', life, ++n).cell(life.id).day(g.day() + offset);
      file.cell(g.drug().inn()).cell(g.drug().atc()).cell(dose).cell(unit(g.drug()));
      file.cell(g.course().regimen().label()).cell(g.cycle()).cell(g.course().line());
      file.cell(g.course().intent()).cell(tumourId(life, g.course().tumour())).end();
    }
    return n;
  }

  private static double dose(Life life, Drug drug) {
    return switch (drug.unit()) {
      case "mg/m2" -> drug.dose() * life.surface;
      case "mg/kg" -> drug.dose() * life.weight;
      default -> drug.dose();
    };
  }

  private static String unit(Drug drug) {
    return drug.unit().startsWith("mg") ? "mg" : drug.unit();
  }

  private void radiotherapies(Life life) {
    var file = tables.get(Table.RADIOTHERAPIES);
    int n = 0;
    for (var r : life.rays) {
      file.id('R', life, ++n).cell(life.id).day(r.day()).day(r.end()).cell(r.ray().site());
      file.cell(TumourMaker.format(r.ray().dose(), r.ray().dose() % 1 == 0 ? 0 : 2));
      file.cell(r.ray().fractions()).cell(r.ray().technique()).cell(r.with());
      file.cell(tumourId(life, r.tumour())).end();
    }
  }

  private void measurements(Life life) {
    var file = tables.get(Table.MEASUREMENTS);
    int n = 0;
    for (var v : life.values) {
      file.id('M', life, ++n).cell(life.id).day(v.day()).cell(v.measure().label());
      file.cell(v.measure().loinc()).cell(v.word() ? "" : v.text()).cell(v.measure().unit());
      file.cell(v.word() ? v.text() : "").end();
    }
  }

  private void exposures(Life life) {
    var file = tables.get(Table.EXPOSURES);
    int n = 0;
    for (var m : life.met) {
      file.id('X', life, ++n).cell(life.id).cell(m.kind()).cell(m.system()).cell(m.code());
      file.cell(m.label()).year(m.from()).year(m.to()).year(m.amount());
      file.cell(unit(m)).end();
    }
  }

  private static String unit(Life.Met met) {
    return switch (met.kind()) {
      case "tobacco" -> "PA";
      case "alcohol" -> "g/j";
      default -> "";
    };
  }

  private void variants(Life life) {
    var file = tables.get(Table.VARIANTS);
    int n = 0;
    for (var f : life.variants) {
      var row = f.variant().row();
      file.id('V', life, ++n).cell(life.id).cell(f.variant().gene());
      file.cell(f.tumour() == 0 ? "" : tumourId(life, f.tumour()) + "-B1").day(f.day());
      file.cell(row.text("hgvsC")).cell(row.text("hgvsP")).cell("GRCh38");
      file.cell(row.text("chromosome")).cell(row.text("position"));
      file.cell(row.text("ref")).cell(row.text("alt"));
      file.cell(TumourMaker.format(f.fraction(), 2)).cell(row.text("origin"));
      file.cell(row.text("significance"));
      file.cell(f.tumour() == 0 ? "panel constitutionnel" : "panel NGS").end();
    }
  }

  private void rights(Life life) {
    var family = tables.get(Table.FAMILY);
    int n = 0;
    for (var r : life.relatives) {
      family.id('F', life, ++n).cell(life.id).cell(r.relation()).cell(r.condition());
      family.cell(r.age()).end();
    }
    if (life.opposition != Days.NEVER) {
      var file = tables.get(Table.OPPOSITIONS);
      file.id('O', life, 1).cell(life.id).day(Math.min(life.opposition, life.end));
      file.cell(life.oppositionToOne ? "etude-sequelles" : "all").cell("").end();
    }
  }
}
