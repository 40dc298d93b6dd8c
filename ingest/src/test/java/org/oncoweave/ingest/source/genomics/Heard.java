package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// A sink that remembers all that it hears.
final class Heard implements Sink {
  final List<SourceRecord> records = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<RefusedFile> files = new ArrayList<>();
  final List<String> notices = new ArrayList<>();

  @Override
  public void record(SourceRecord record, Place place, boolean again) {
    records.add(record);
  }

  @Override
  public void refuse(Refusal refusal, boolean again) {
    refusals.add(refusal);
  }

  @Override
  public void endOfType() {}

  @Override
  public void refuseFile(RefusedFile file) {
    files.add(file);
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  <F extends SourceFact> List<F> facts(Class<F> kind) {
    return records.stream()
        .flatMap(record -> record.facts().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
