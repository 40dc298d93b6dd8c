package org.oncoweave.app.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.app.export.sheet.SheetFault.Reason;

/// What is wrong in a sheet is told with its line.
class SheetReaderTest {
  @TempDir private Path folder;

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("sheet.json"), text);
  }

  @Test
  void columnsHaveTheTumourOfTheSheetUnlessTheySayAnother() throws IOException {
    var sheet =
        SheetReader.read(
            written(
                """
                {"name": "breast", "tumour": "C50", "columns": [
                  {"name": "a", "question": "diagnosis-date"},
                  {"name": "b", "question": "biomarker", "biomarker": "HER2", "when": "latest",
                   "tumour": "C18 C19"}]}
                """));
    assertThat(sheet.names()).containsExactly("a", "b");
    assertThat(sheet.columns().get(0).tumour()).containsExactly("C50");
    assertThat(sheet.columns().get(1).tumour()).containsExactly("C18", "C19");
    assertThat(sheet.columns().get(1).question()).isEqualTo(Question.BIOMARKER);
  }

  @ParameterizedTest(name = "{0}, line {1}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NO_JSON           | 3 | ]                     | {"columns": [~{"name": "a",~]}
          NO_JSON           | 1 | VALUE_STRING          | "columns"
          NO_COLUMNS        | 1 | columns               | {"columns": []}
          NO_NAME           | 2 | name                  | {"columns": [~{"question": "sex"}]}
          TWICE             | 3 | a                     | {"columns": [~{"name": "a", "question": "sex"},~{"name": "a", "question": "sex"}]}
          NO_QUESTION       | 2 | a                     | {"columns": [~{"name": "a"}]}
          UNKNOWN_QUESTION  | 2 | sexe (diagnosis-date, | {"columns": [~{"name": "a", "question": "sexe"}]}
          UNKNOWN_PARAMETER | 2 | gene                  | {"columns": [~{"name": "a", "question": "sex", "gene": "TP53"}]}
          MISSING_PARAMETER | 2 | gene                  | {"columns": [~{"name": "a", "question": "variant"}]}
          WRONG_VALUE       | 2 | now (diagnosis, latest) | {"columns": [~{"name": "a", "question": "biomarker", "biomarker": "ER", "when": "now"}]}
          WRONG_VALUE       | 3 | gene                  | {"columns": [~{"name": "a", "question": "variant",~"gene": ["TP53"]}]}
          UNKNOWN_PARAMETER | 1 | columnes              | {"columnes": []}
          """)
  void aFaultHasALineAndAReason(Reason reason, int line, String word, String text)
      throws IOException {
    var file = written(text.replace('~', '\n'));
    assertThatThrownBy(() -> SheetReader.read(file))
        .asInstanceOf(InstanceOfAssertFactories.type(SheetFault.class))
        .satisfies(fault -> {
          assertThat(fault.reason()).isEqualTo(reason);
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.word()).contains(word);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2018-09,2018-09-12,true",
    "2018-08,2018-09-12,false",
    "2018,2018-09-12,true",
    "50.0,50,true",
    "50,66,false",
    "C34.9 C22.0,C22.0 C34.9,true",
    "Positive,positive,true",
    "positive,negative,false"
  })
  void typedAndReadAgreeWhateverTheForm(String typed, String read, boolean agree) {
    assertThat(Agreement.agree(typed, read)).isEqualTo(agree);
  }
}
