package org.oncoweave.ingest.source.notes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.tables.Bytes;
import org.oncoweave.ingest.source.tables.WrittenDate;
import org.oncoweave.model.ContentHash;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// Makes records of announced reports and of the people that they are about.
final class NoteRecords {
  private static final int FIRST_YEAR = 1880;
  private static final int LONGEST_KEY = 512;

  /// The first letters of words for a sex, in French and English.
  private static final Map<String, Sex> SEXES =
      Map.of("F", Sex.FEMALE, "M", Sex.MALE, "H", Sex.MALE);

  private final PartialDate today;
  private final Sink sink;
  private final Map<String, Note> people = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();

  NoteRecords(LocalDate today, Sink sink) {
    this.today = PartialDate.of(today);
    this.sink = sink;
  }

  /// The first look at a report: whom it makes known, and whether it comes twice.
  void announce(Note note) {
    var patient = note.value("patient");
    if (isKey(patient)) {
      people.merge(patient, note, (old, now) -> says(old) ? old : now);
    }
    if (!seen.add(note.id())) {
      repeated.add(note.id());
    }
  }

  private static boolean says(Note note) {
    return !note.value("sex").isEmpty() || !note.value("birth").isEmpty();
  }

  void tellPeople() {
    people.forEach((patient, note) -> {
      var letter = note.value("sex").toUpperCase(Locale.ROOT);
      var sex = letter.isEmpty() ? Sex.UNKNOWN : SEXES.get(letter.substring(0, 1));
      var birth = WrittenDate.read(note.value("birth")) instanceof PartialDate day ? day : null;
      var person =
          new SourceFact.Person(
              sex == null ? Sex.UNKNOWN : sex, birth, null, null, null, null, null);
      sink.record(record("patients", patient, patient, person), note.place(), false);
    });
    people.clear();
  }

  private static SourceRecord record(String type, String id, String patient, SourceFact fact) {
    var key = new RecordKey(NoteFolder.SYSTEM, type, id);
    return SourceRecord.of(key, new PatientId(patient), List.of(fact), new TreeMap<>());
  }

  /// The second look: the record, or why there is none.
  void tell(Note note) {
    var fault = fault(note);
    var file = note.file();
    if (fault != null || file == null) {
      refuse(note, fault == null ? missing(note) : fault);
      return;
    }
    try {
      var text = Bytes.text(file);
      var report =
          new SourceFact.Report(
              date(note),
              note.known("type"),
              note.known("title"),
              note.known("author"),
              note.known("service"),
              text.isBlank() ? null : text);
      var record = record("reports", note.id(), note.value("patient"), report);
      sink.record(record, note.place(), repeated.contains(note.id()));
    } catch (IOException unreadable) {
      refuse(note, missing(note));
    }
  }

  private static Fault missing(Note note) {
    return new Fault(Reason.FILE_NOT_FOUND, "file", note.value("file"));
  }

  private @Nullable Fault fault(Note note) {
    if (!isKey(note.id())) {
      return new Fault(Reason.MISSING_VALUE, "file", null);
    }
    if (note.known(Note.UNREAD_NAME) != null) {
      return new Fault(Reason.UNKNOWN_NAME, "file", note.value(Note.UNREAD_NAME));
    }
    return isKey(note.value("patient"))
        ? wrongDate(note)
        : new Fault(Reason.MISSING_VALUE, "patient", null);
  }

  private static boolean isKey(String text) {
    return !text.isBlank() && text.length() <= LONGEST_KEY;
  }

  private @Nullable Fault wrongDate(Note note) {
    var written = note.value("date");
    var date = date(note);
    if (!written.isEmpty() && date == null) {
      return new Fault(Reason.INVALID_DATE, "date", written);
    }
    boolean outside = date != null && (date.year() < FIRST_YEAR || date.isSurelyAfter(today));
    return outside ? new Fault(Reason.DATE_OUT_OF_RANGE, "date", written) : null;
  }

  private static @Nullable PartialDate date(Note note) {
    return WrittenDate.read(note.value("date")) instanceof PartialDate date ? date : null;
  }

  private void refuse(Note note, Fault fault) {
    var id = isKey(note.id()) ? note.id() : null;
    var hash = ContentHash.of(List.of(note.id(), new TreeMap<>(note.values()).toString()));
    sink.refuse(
        new Refusal(
            NoteFolder.SYSTEM, "reports", id, note.known("patient"), note.place(), fault, hash),
        repeated.contains(note.id()));
  }
}
