package org.oncoweave.analysis.stats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CountMethodsTest {
  @TempDir Path folder;

  private JsonNode answer(String counts, String offset, String covariate) throws IOException {
    var input = folder.resolve("cases.json");
    Files.writeString(
        input,
        """
        {"cases":[{"id":"one","method":"negative_binomial","outcome":"y","offset":"t",
         "covariates":["x"],"inline":{"y":%s,"t":%s,"x":%s}}]}
        """
            .formatted(counts, offset, covariate));
    var output = folder.resolve("out.json");
    StatsCases.answer(input, output);
    return new JsonMapper().readTree(Files.readString(output)).get("cases").path("one");
  }

  /// Statsmodels 0.15, NegativeBinomial with the logarithm of t as its offset; errors of the
  /// expected information.
  @Test
  void countsAgainstTimeHaveTheNumbersOfStatsmodels() throws IOException {
    var one = answer("[2,9,0,14,7,30,3,22]", "[10,12,9,15,10,14,8,12]", "[0,0,0,0,1,1,1,1]");
    assertThat(one.get("coef").get(0).asDouble()).isCloseTo(-0.712282425801, within(1e-6));
    assertThat(one.get("coef").get(1).asDouble()).isCloseTo(0.961371988247, within(1e-6));
    assertThat(one.get("se").get(1).asDouble()).isCloseTo(0.549066259624, within(1e-6));
    assertThat(one.get("dispersion").asDouble()).isCloseTo(0.4750474891, within(1e-6));
    assertThat(one.get("loglik").asDouble()).isCloseTo(-25.13877900515, within(1e-6));
    assertThat(one.get("overdispersion_lrt").asDouble()).isCloseTo(13.794401561086, within(1e-6));
  }

  @Test
  void whatHasNoAnswerSaysSoAndWhatIsNoCountIsRefused() throws IOException {
    var time = "[1,1,1,1]";
    assertThat(answer("[0,0,0,0]", time, "[0,0,1,1]").get("undefined").asBoolean()).isTrue();
    assertThat(answer("[3,9,0,0]", time, "[0,0,1,1]").get("diverged").asBoolean()).isTrue();
    assertThat(answer("[3,9,0.5,0]", time, "[0,0,1,1]").isMissingNode()).isTrue();
    assertThat(answer("[3,9,1,2]", "[1,1,0,1]", "[0,0,1,1]").isMissingNode()).isTrue();
  }
}
