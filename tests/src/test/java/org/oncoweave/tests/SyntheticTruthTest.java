package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.synthetic.Progress;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;
import tools.jackson.databind.json.JsonMapper;

/// The truth of a synthetic hospital is read by others, so it must be JSON.
class SyntheticTruthTest {
  @TempDir private Path folder;

  @Test
  void theTruthIsJsonWithItsCausesTrapsAndControls() throws IOException {
    SyntheticHospital.write(Settings.of(20, 1, folder), Progress.SILENT);
    var mapper = JsonMapper.builder().build();
    var truth = mapper.readTree(Files.readString(folder.resolve("truth.json")));
    assertThat(truth.path("planted").size()).isGreaterThan(5);
    assertThat(truth.path("traps").isEmpty()).isFalse();
    assertThat(truth.path("negativeControls").isEmpty()).isFalse();
    assertThat(truth.path("rows").path("patients").asInt()).isEqualTo(20);
    for (var line : Files.readAllLines(folder.resolve("truth-patients.jsonl"))) {
      assertThat(mapper.readTree(line).isObject()).isTrue();
    }
  }
}
