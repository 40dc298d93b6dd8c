package org.oncoweave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.Judgement;

class GoldenSentencesTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();
  private static final LocalDate DATE = LocalDate.of(2023, 6, 15);

  @Test
  void everySentenceIsReadAsTheGoldenFileSays() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String[] line : lines("sentences.tsv")) {
      String read = facts(line[0], line[1].replace("\\n", "\n").replace("\\t", "\t"));
      if (!read.equals(line[2])) {
        changed.add(line[1] + "\n  was  " + line[2] + "\n  now  " + read);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void everyMarkedSpanIsJudgedAsTheGoldenFileSays() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String[] line : lines("assertions.tsv")) {
      String judged = judged(line[0].replace("\\n", "\n"));
      if (!judged.equals(line[1])) {
        changed.add(line[0] + ": was " + line[1] + ", now " + judged);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void theLanguageOfAShortTextIsTold() throws IOException {
    List<String> wrong =
        lines("languages.tsv").stream()
            .filter(line -> !EXTRACTOR.extract(TextInput.of(line[1])).language().equals(line[0]))
            .map(line -> line[1])
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTextIsCutIntoAsManyPartsAsTheGoldenFileSays() throws IOException {
    List<String> wrong =
        lines("segments.tsv").stream()
            .filter(line -> parts(line[1]) != Integer.parseInt(line[0]))
            .map(line -> line[1] + ": " + parts(line[1]))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static int parts(String text) {
    return EXTRACTOR.extract(TextInput.of(text.replace("\\n", "\n"))).sentences();
  }

  static String facts(String key, String text) {
    return EXTRACTOR.extract(TextInput.of(text).dated(DATE)).findings().stream()
        .filter(f -> f.kind().key().equals(key))
        .map(GoldenSentencesTest::fact)
        .collect(Collectors.joining(" | "));
  }

  private static String fact(Finding finding) {
    Judgement j = finding.judgement();
    String flags = flags(j) + (j.planned() ? "!" : "");
    var values = new TreeMap<String, Object>(finding.values());
    values.replaceAll((_, v) -> v instanceof Map<?, ?> map ? new TreeMap<>(map) : v);
    return values + flags;
  }

  private static String flags(Judgement j) {
    return (j.negated() ? "n" : "")
        + (j.hypothesis() ? "h" : "")
        + (j.family() ? "f" : "")
        + (j.history() ? "p" : "");
  }

  private static String judged(String marked) {
    var text = new StringBuilder();
    var spans = new ArrayList<TextInput.Span>();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        start = text.length();
      } else if (c == ']') {
        spans.add(new TextInput.Span(start, text.length()));
      } else {
        text.append(c);
      }
    }
    var input =
        new TextInput(
            text.toString(), Optional.empty(), Optional.of(DATE), spans, PatientIdentity.UNKNOWN);
    return EXTRACTOR.extract(input).judged().stream()
        .map(j -> flags(j).isEmpty() ? "-" : flags(j))
        .collect(Collectors.joining(" "));
  }

  private static List<String[]> lines(String name) throws IOException {
    try (var in = Objects.requireNonNull(GoldenSentencesTest.class.getResourceAsStream(name));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    }
  }
}
