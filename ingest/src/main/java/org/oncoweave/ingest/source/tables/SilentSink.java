package org.oncoweave.ingest.source.tables;

import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.SourceRecord;

/// Takes nothing: for a first look at a file that is read again.
final class SilentSink implements Sink {
  @Override
  public void record(SourceRecord record, Place place, boolean repeated) {}

  @Override
  public void refuse(Refusal refusal, boolean repeated) {}

  @Override
  public void endOfType() {}

  @Override
  public void refuseFile(RefusedFile file) {}

  @Override
  public void notice(String text) {}
}
