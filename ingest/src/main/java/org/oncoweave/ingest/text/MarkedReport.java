package org.oncoweave.ingest.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.Judgement;

/// One report for a reader: its text with each fact marked, and the facts as lines.
public final class MarkedReport {
  private static final String OPEN = "\u001b[1;36m";
  private static final String CLOSE = "\u001b[0m";

  private final String text;
  private final List<Finding> findings;
  private final boolean colour;

  private MarkedReport(String text, List<Finding> findings, boolean colour) {
    this.text = text;
    this.findings = findings;
    this.colour = colour;
  }

  /// `colour` marks with the terminal's colours, else with square brackets.
  public static MarkedReport of(TextExtractor extractor, String text, boolean colour) {
    List<Finding> findings =
        extractor.extract(TextInput.of(text)).findings().stream()
            .sorted(Comparator.comparingInt(Finding::start).thenComparingInt(f -> -f.end()))
            .toList();
    return new MarkedReport(text, findings, colour);
  }

  /// The text; of facts that overlap the outer one is marked.
  public String marked() {
    var out = new StringBuilder(text.length() + findings.size() * 16);
    int at = 0;
    for (Finding finding : findings) {
      if (finding.start() < at) {
        continue;
      }
      out.append(text, at, finding.start()).append(colour ? OPEN : "[");
      out.append(text, finding.start(), finding.end());
      out.append(colour ? CLOSE : "|" + finding.kind().key() + "]");
      at = finding.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /// One line a fact: kind, words, values and what is said of it.
  public List<String> listed() {
    return findings.stream().map(this::line).toList();
  }

  /// As `listed`, with offsets, section, rule and confidence.
  public List<String> explained() {
    return findings.stream()
        .map(f ->
            "%s  <- %d-%d, section %s, rule %s, confidence %.2f"
                .formatted(
                    line(f),
                    f.start(),
                    f.end(),
                    f.section().isEmpty() ? "-" : f.section(),
                    f.rule(),
                    f.confidence()))
        .toList();
  }

  private String line(Finding finding) {
    String values =
        finding.values().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" "));
    String words = text.substring(finding.start(), finding.end()).replaceAll("\\s+", " ");
    return "%-12s %s  {%s}%s"
        .formatted(finding.kind().key(), words, values, flags(finding.judgement()));
  }

  private static String flags(Judgement judgement) {
    var out = new StringBuilder();
    out.append(judgement.negated() ? " negated" : "");
    out.append(judgement.hypothesis() ? " hypothesis" : "");
    out.append(judgement.family() ? " family" : "");
    out.append(judgement.history() ? " history" : "");
    return out.append(judgement.planned() ? " planned" : "").toString();
  }
}
