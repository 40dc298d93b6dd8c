package org.oncoweave.api.incidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.incidence.ReferenceRates;
import org.oncoweave.api.limits.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `reference_rates.csv` of the home folder, read again when it changes.
public final class Reference {
  private static final Logger LOG = LoggerFactory.getLogger(Reference.class);

  private final Path file;
  private @Nullable FileTime read;
  private @Nullable ReferenceRates rates;

  private Reference(Path file) {
    this.file = file;
  }

  public static Reference under(Path home) {
    return new Reference(home.resolve("reference_rates.csv"));
  }

  /// The rates in force.
  ///
  /// @throws Refusal if there is no file, or nothing in it can be used
  synchronized ReferenceRates latest() {
    try {
      var changed = Files.getLastModifiedTime(file);
      var known = rates;
      if (known == null || !changed.equals(read)) {
        known = ReferenceRates.read(file);
        LOG.info("Reference rates read, {} lines left out", known.refused().size());
        rates = known;
        read = changed;
      }
      return known;
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Code.NOT_FOUND,
          "No reference rates; put reference_rates.csv into the home folder (docs/correlation.md)");
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT, "reference_rates.csv holds no rate that can be used");
    }
  }
}
