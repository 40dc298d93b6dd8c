package org.oncoweave.synthetic;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// `truth-patients.jsonl`: one line a patient with tumours, events, treatments, and for each report
/// the event it belongs to and the facts it states.
final class PatientTruth implements AutoCloseable {
  private final Writer out;
  private final Json json = new Json();

  PatientTruth(Settings settings) throws IOException {
    out = Files.newBufferedWriter(settings.out().resolve("truth-patients.jsonl"));
  }

  void write(Life life, List<Report> reports) throws IOException {
    json.open('{').field("patient", life.id).field("sex", life.female ? "F" : "M");
    json.field("birth", Days.iso(life.birth));
    tumours(life);
    events(life);
    treatments(life);
    documents(life, reports);
    status(life);
    json.close('}').line();
    out.write(json.take());
  }

  private void tumours(Life life) {
    json.key("tumours").open('[');
    for (var t : life.tumours) {
      json.open('{').field("id", "t" + t.rank()).field("topography", t.topography().code());
      json.field("morphology", t.morphology().code()).field("laterality", t.laterality());
      json.field("date", Days.iso(t.day()));
      json.key("second_primary").raw(Boolean.toString(t.rank() > 1));
      json.key("stage").open('{').field("t", t.tnm().t()).field("n", t.tnm().n());
      json.field("m", t.tnm().m()).close('}').close('}');
    }
    json.close(']');
  }

  private void events(Life life) {
    json.key("events").open('[');
    for (var e : life.events) {
      json.open('{').field("id", "e" + e.number()).field("tumour", "t" + e.tumour());
      json.field("type", e.type().equals("SECOND_PRIMARY") ? "INITIAL" : e.type());
      json.field("date", Days.iso(e.day()));
      json.field("sites", e.sites().isEmpty() ? List.of() : List.of(e.sites().split(" ", -1)));
      json.close('}');
    }
    json.close(']');
  }

  private void treatments(Life life) {
    json.key("treatments").open('[');
    for (var o : life.operations) {
      treatment(o.event(), "SURGERY").field("name", o.act().label());
      json.field("organ", o.act().organ()).field("start", Days.iso(o.day())).close('}');
    }
    for (var d : life.drugs) {
      treatment(d.event(), "SYSTEMIC").field("regimen", d.regimen().label());
      json.field("drugs", d.regimen().drugs().stream().map(Catalogue.Drug::inn).toList());
      json.field("cycles", d.cycles()).field("intent", d.intent().toUpperCase(Locale.ROOT));
      json.field("start", Days.iso(d.day())).field("end", Days.iso(Math.min(life.end, d.last())));
      json.close('}');
    }
    for (var r : life.rays) {
      treatment(r.event(), "RADIOTHERAPY").field("organ", r.ray().site());
      json.key("dose_gy").raw(Double.toString(r.ray().dose()));
      json.field("fractions", r.ray().fractions()).field("start", Days.iso(r.day()));
      json.field("end", Days.iso(r.end())).close('}');
    }
    json.close(']');
  }

  private Json treatment(int event, String kind) {
    return json.open('{').field("event", "e" + event).field("kind", kind);
  }

  private void documents(Life life, List<Report> reports) {
    json.key("documents").open('[');
    for (var r : reports) {
      json.open('{').field("id", Documents.id(life, r)).field("date", Days.iso(r.day()));
      if (r.event() > 0) {
        json.field("event", "e" + r.event());
      }
      if (!r.outside().isEmpty()) {
        json.field(r.outside().equals("DEATH") ? "also" : "outside", r.outside());
      }
      json.key("facts").open('[');
      r.text().facts().forEach(f -> fact(f, r.text().text()));
      json.close(']').close('}');
    }
    json.close(']');
  }

  private void fact(Stated f, String text) {
    json.open('{').field("assertion", f.assertion()).field("kind", f.kind());
    json.field("value", f.value()).field("b", f.begin()).field("e", f.end());
    json.field("surface", text.substring(f.begin(), f.end())).close('}');
  }

  private void status(Life life) {
    boolean dead = life.death != Days.NEVER;
    json.key("vital_status").open('{').field("status", dead ? "DEAD" : "ALIVE");
    json.field("date", Days.iso(life.end));
    if (life.deathTumour > 0) {
      json.field("cause_tumour", "t" + life.deathTumour);
    }
    json.close('}');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
