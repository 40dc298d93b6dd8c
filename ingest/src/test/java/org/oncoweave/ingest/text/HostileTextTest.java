package org.oncoweave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.text.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/// Texts that no hospital should send: each has an answer, in time that grows with its length, and
/// each fact points into the text as given. `-Doncoweave.fuzz.seconds=60` looks longer.
class HostileTextTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();
  private static final ExtractJsonLines LINES = new ExtractJsonLines(EXTRACTOR, true);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SECONDS = Long.getLong("oncoweave.fuzz.seconds", 4);
  private static final int LONGEST = 400;
  private static final List<String> PIECES =
      List.of(
          "ATCD : ",
          "mère : cancer du sein. ",
          "pT2N1M0 ",
          "RE 80 %, HER2 3+ ",
          "\n\n",
          "\r\n",
          "\t",
          "pas de métastase hépatique ",
          "(((",
          ")",
          "{",
          "</p><p",
          "\u0000",
          "\u202E",
          "\u200B",
          "😀",
          "e\u0301",
          "\uD83D",
          "12/03/2019 ",
          "0,5-",
          "4 FEC100 ",
          "KRAS G12D ",
          "Gleason 4+3 ",
          "?",
          "mastectomie gauche ",
          "50 Gy en 25 séances ",
          ";",
          ":",
          "ACR 4c ",
          "tabac 30 PA ",
          "Æ",
          "ß",
          "Ã©",
          "\uFFFD",
          "ANTECEDENTS FAMILIAUX\n",
          "EGFR muté, L858R ",
          "il y a 3 mois ",
          "-",
          "/",
          "progression osseuse ",
          "sans ",
          "No evidence of ",
          "İ",
          "ﬁ",
          "²",
          "\uDC00",
          "9999999999 ");

  @Test
  void anyMixtureHasAnAnswerThatPointsIntoItsText() {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      read(text(new SplittableRandom(seed)), seed);
    }
  }

  @Test
  void whatIsWrittenInDecomposedAccentsIsFoundWhereItStands() {
    String composed = "Métastase cérébrale découverte en février 2019, pas de récidive mammaire.";
    String text = "😀 " + Normalizer.normalize(composed, Normalizer.Form.NFD);
    var found = EXTRACTOR.extract(TextInput.of(text)).findings();
    var plain = EXTRACTOR.extract(TextInput.of(composed)).findings();
    assertThat(found.stream().map(f -> surface(text, f)).map(HostileTextTest::composed))
        .containsExactlyElementsOf(plain.stream().map(f -> surface(composed, f)).toList());
  }

  @Test
  void headingsTenThousandTimesAreReadInSeconds() {
    var text = "ANTECEDENTS FAMILIAUX : mère cancer du sein.\nHISTOIRE :\n".repeat(10_000);
    assertThat(seconds(text)).isLessThan(20);
  }

  @Test
  void oneLineOfTenMillionCharactersHasAnAnswer() {
    assertThat(seconds("a(" + "x".repeat(10_000_000))).isLessThan(20);
  }

  @Test
  void timeGrowsWithLength() {
    var report =
        "Patient de 64 ans, tabac 30 PA, suivi pour un adénocarcinome du côlon droit pT3N1M0, "
            + "colectomie le 12/03/2019, 12 FOLFOX, KRAS muté G12D. Pas de métastase hépatique. ";
    seconds(report.repeat(200));
    double half = seconds(report.repeat(1_500));
    double whole = seconds(report.repeat(6_000));
    assertThat(whole).isLessThan(Math.max(2, 8 * half));
  }

  /// A sentence without end, full of denials and doubts: each speaks of what is near.
  @Test
  void aSentenceWithoutEndCostsNoMoreThanItsLength() {
    var clause =
        "pas de métastase hépatique, nodule pulmonaire suspect, récidive probable, carboplatine, ";
    seconds(clause.repeat(20));
    double half = seconds(clause.repeat(50));
    double whole = seconds(clause.repeat(400));
    assertThat(whole).isLessThan(Math.max(2, 20 * half));
  }

  private static void read(String text, long seed) {
    try {
      var given =
          new TextInput(
              text,
              Optional.empty(),
              Optional.of(LocalDate.of(2023, 6, 15)),
              List.of(new TextInput.Span(0, text.length() / 2)),
              PatientIdentity.UNKNOWN);
      EXTRACTOR.extract(given).findings().forEach(f -> surface(text, f));
      var line = new StringReader(JSON.writeValueAsString(Map.of("id", "1", "text", text)));
      LINES.run(new BufferedReader(line), new StringWriter(), problem -> fail(problem));
    } catch (RuntimeException | IOException e) {
      fail("Seed " + seed + ": " + text, e);
    }
  }

  private static String text(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      byte[] bytes = new byte[random.nextInt(LONGEST)];
      random.nextBytes(bytes);
      return new String(
          bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
    var text = new StringBuilder();
    IntStream.range(0, 1 + random.nextInt(40))
        .forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
    return random.nextInt(4) == 0
        ? Normalizer.normalize(text, Normalizer.Form.NFD)
        : text.toString();
  }

  private static String surface(String text, Finding finding) {
    return text.substring(finding.start(), finding.end());
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  // Of the processor, not of the clock: other work may run beside the build.
  private static double seconds(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    EXTRACTOR.extract(TextInput.of(text));
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
