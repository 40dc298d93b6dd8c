package org.oncoweave.api.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of one finding as a paragraph, figure by figure.
public record Summary(List<Part> parts) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  public Summary {
    parts = List.copyOf(parts);
  }

  /// What a piece of the paragraph tells.
  public enum Figure {
    FEATURE,
    OUTCOME,
    LAG,
    EXPOSED,
    OBSERVED,
    EXPECTED,
    RATE_RATIO,
    INTERVAL,
    P,
    Q,
    FLAGS,
    HELD_OUT,
    PERIODS,
    EXPLAINED_BY,
    KNOWLEDGE
  }

  /// A piece of text; `figure` is null for the words between two figures.
  public record Part(String text, @Nullable Figure figure) {}

  /// The sentences with their figures set in, a space between two of them.
  static Summary of(List<String> sentences, Map<Figure, String> figures) {
    var text = String.join(" ", sentences);
    var parts = new ArrayList<Part>();
    var place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      if (place.start() > from) {
        parts.add(new Part(text.substring(from, place.start()), null));
      }
      var figure = Figure.valueOf(place.group(1).toUpperCase(Locale.ROOT));
      parts.add(new Part(figures.getOrDefault(figure, ""), figure));
      from = place.end();
    }
    if (from < text.length()) {
      parts.add(new Part(text.substring(from), null));
    }
    return new Summary(parts);
  }

  /// The paragraph.
  public String text() {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.text));
    return text.toString();
  }
}
