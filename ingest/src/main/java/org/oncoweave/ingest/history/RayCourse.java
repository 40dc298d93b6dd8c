package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// One course of rays: a record with its dose, or the sessions without dose of one organ that
/// follow one another.
record RayCourse(List<PatientRecords.Told<SourceFact.Radiotherapy>> sessions) {
  RayCourse {
    sessions = List.copyOf(sessions);
  }

  static List<RayCourse> of(List<PatientRecords.Told<SourceFact.Radiotherapy>> told) {
    var sorted = new ArrayList<>(told);
    sorted.sort(Comparator.comparing(one -> one.fact().start(), Times.KNOWN_FIRST));
    var open = new TreeMap<String, List<PatientRecords.Told<SourceFact.Radiotherapy>>>();
    var courses = new ArrayList<List<PatientRecords.Told<SourceFact.Radiotherapy>>>();
    for (var session : sorted) {
      var organ = Treatments.organ(session.fact().site());
      var course = open.get(organ);
      if (course == null || !goesOn(course.getLast().fact(), session.fact())) {
        course = new ArrayList<>();
        courses.add(course);
        open.put(organ, course);
      }
      course.add(session);
    }
    return courses.stream().map(RayCourse::new).toList();
  }

  private static boolean goesOn(SourceFact.Radiotherapy last, SourceFact.Radiotherapy next) {
    return last.doseGy() == null
        && next.doseGy() == null
        && Times.days(last.start(), next.start()) <= Course.LONGEST_GAP_DAYS;
  }

  PatientRecords.Told<SourceFact.Radiotherapy> first() {
    return sessions.getFirst();
  }

  @Nullable PartialDate end() {
    var last = sessions.getLast().fact();
    return last.end() == null && sessions.size() > 1 ? last.start() : last.end();
  }

  @Nullable Integer fractions() {
    return sessions.size() > 1 ? Integer.valueOf(sessions.size()) : first().fact().fractions();
  }

  List<Evidence> evidence() {
    return sessions.stream().map(s -> (Evidence) new Evidence.Row(s.record().key())).toList();
  }
}
