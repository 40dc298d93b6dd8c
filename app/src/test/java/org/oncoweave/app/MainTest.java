package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @Test
  void aMistypedCommandIsWrongUsageWithASuggestion() {
    var said = new StringWriter();
    int code = Main.commandLine().setErr(new PrintWriter(said)).execute("docter");
    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("doctor").contains("--help");
  }

  @Test
  void everyCommandHasAHeaderAndAnExampleInBothLanguages() {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
      var bundle = ResourceBundle.getBundle("org.oncoweave.app.messages", locale);
      for (var name : Main.commandLine().getSubcommands().keySet()) {
        assertThat(bundle.getString("oncoweave." + name + ".usage.header")).isNotBlank();
        assertThat(bundle.getString("oncoweave." + name + ".usage.footer"))
            .contains("oncoweave " + name);
      }
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    var english = ResourceBundle.getBundle("org.oncoweave.app.messages", Locale.ROOT);
    var french = ResourceBundle.getBundle("org.oncoweave.app.messages", Locale.FRENCH);
    for (var key : english.keySet()) {
      assertThat(french.getString(key)).as(key).isNotEqualTo(key);
    }
    assertThat(french.keySet()).isEqualTo(english.keySet());
  }

  @ParameterizedTest(name = "ONCOWEAVE_LANG={0} LANG={1} -> {2}")
  @CsvSource({"'',fr_FR.UTF-8,fr", "'',C.UTF-8,en", "en,fr_FR.UTF-8,en", "fr,'',fr"})
  void theLanguageFollowsTheEnvironment(String own, String system, String expected) {
    var environment = Map.of("ONCOWEAVE_LANG", own, "LANG", system);
    assertThat(Main.language(environment).getLanguage()).isEqualTo(expected);
  }
}
