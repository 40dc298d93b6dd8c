package org.oncoweave.analysis.study;

import org.oncoweave.analysis.correlation.CloserLook;
import org.oncoweave.analysis.correlation.Hazard;
import org.oncoweave.analysis.correlation.HazardAnswer;
import org.oncoweave.analysis.correlation.ModelAnswer;
import org.oncoweave.analysis.correlation.ModelAnswer.Missing;
import tools.jackson.core.JsonGenerator;

/// What the models say of a finding, as the field `models` of its line.
final class ModelFields {
  private final JsonGenerator json;

  ModelFields(JsonGenerator json) {
    this.json = json;
  }

  void write(CloserLook.Models models) {
    json.writeObjectPropertyStart("models");
    hazard("cox", models.cox());
    hazard("fine_gray", models.subdistribution());
    models.others().forEach(this::answer);
    json.writeEndObject();
  }

  private void hazard(String name, HazardAnswer told) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("cases", told.events());
    told.hazard().ifPresent(this::hazard);
    told.missing().map(Missing::code).ifPresent(why -> json.writeStringProperty("reason", why));
    json.writeEndObject();
  }

  private void hazard(Hazard hazard) {
    ratio(hazard.ratio(), hazard.ciLow(), hazard.ciHigh());
    p(hazard.log10p());
    number("proportional_p", hazard.proportionalP());
  }

  private void answer(ModelAnswer told) {
    json.writeObjectPropertyStart(told.kind().code());
    json.writeNumberProperty("cases", told.cases());
    if (Double.isNaN(told.years())) {
      json.writeNumberProperty("controls", told.controls());
    } else {
      number("person_years", told.years());
    }
    ratio(told.ratio(), told.ciLow(), told.ciHigh());
    p(told.log10p());
    if (!Double.isNaN(told.dispersion())) {
      number("dispersion", told.dispersion());
      number("overdispersion_p", Math.pow(10, told.log10Overdispersion()));
    }
    told.missing().map(Missing::code).ifPresent(why -> json.writeStringProperty("reason", why));
    json.writeEndObject();
  }

  private void ratio(double ratio, double low, double high) {
    number("ratio", ratio);
    number("ci_low", low);
    number("ci_high", high);
  }

  private void p(double log10) {
    number("p", Math.pow(10, log10));
    number("log10_p", log10);
  }

  private void number(String name, double value) {
    FindingLines.number(json, name, value);
  }
}
