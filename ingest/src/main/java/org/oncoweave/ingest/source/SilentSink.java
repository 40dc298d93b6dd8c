package org.oncoweave.ingest.source;

import org.oncoweave.model.SourceRecord;

/// Takes nothing: for a first look at a file that is read again.
public final class SilentSink implements Sink {
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
