package org.oncoweave.ingest.source;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// A sink that remembers all that it hears.
public final class Heard implements Sink {
  public final List<SourceRecord> records = new ArrayList<>();
  public final List<Boolean> repeated = new ArrayList<>();
  public final List<Refusal> refusals = new ArrayList<>();
  public final List<RefusedFile> files = new ArrayList<>();
  public final List<String> notices = new ArrayList<>();

  @Override
  public void record(SourceRecord record, Place place, boolean again) {
    records.add(record);
    repeated.add(again);
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

  public <F extends SourceFact> List<F> facts(Class<F> kind) {
    return records.stream()
        .flatMap(record -> record.facts().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
