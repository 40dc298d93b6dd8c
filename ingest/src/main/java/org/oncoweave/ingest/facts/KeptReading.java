package org.oncoweave.ingest.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Cues;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.text.Mention;
import org.oncoweave.model.PartialDate;

/// What was read of one report, without its text: what the history and the search of terms need of
/// it, kept with the report so that it is read once a version of the rules.
record KeptReading(
    ReportReading.Person person,
    ReportReading.Content content,
    @Nullable PartialDate work,
    List<Statement> statements,
    List<PartialDate> dates,
    Cues cues,
    String language,
    List<Mention> mentions,
    List<ToldValue> values) {

  static KeptReading of(ReportReader.Both read) {
    var reading = read.reading();
    return new KeptReading(
        reading.person(),
        reading.content(),
        reading.work(),
        reading.statements(),
        reading.dates(),
        reading.cues(),
        read.extraction().language(),
        read.extraction().mentions(),
        ToldValue.of(reading.report().text(), read.extraction().findings()));
  }

  /// @throws IllegalArgumentException if another program has written the bytes
  static KeptReading read(byte[] bytes) {
    return RecordBytes.read(bytes, KeptReading.class);
  }

  byte[] bytes() {
    return RecordBytes.of(this);
  }

  ReportReading of(Report report) {
    return new ReportReading(report, person, content, work, statements, dates, cues);
  }
}
