package org.oncoweave.synthetic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Turns a symbol and the values of a case into a text, in a hand.
final class Grammar {
  static final List<String> HANDS =
      List.of("headings", "dictated", "telegraphic", "capitals", "form");
  private final Map<String, Map<String, Weighted<Template>>> byHand = new HashMap<>();

  Grammar() {
    var bySymbol =
        Tsv.read("grammar.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.text("symbol"),
                    LinkedHashMap::new,
                    Collectors.mapping(Template::of, Collectors.toList())));
    for (var hand : HANDS) {
      var symbols = new HashMap<String, Weighted<Template>>();
      bySymbol.forEach((symbol, all) ->
          symbols.put(
              symbol,
              new Weighted<>(all.stream().filter(t -> t.suits(hand)).toList(), Template::weight)));
      byHand.put(hand, symbols);
    }
  }

  /// A text that is being written.
  private record Writing(
      Map<String, Weighted<Template>> symbols,
      Map<String, Phrase> values,
      SplittableRandom random,
      Page page) {}

  Phrase write(String symbol, String hand, Map<String, Phrase> values, SplittableRandom random) {
    var symbols = byHand.get(hand);
    if (symbols == null) {
      throw new IllegalStateException("No hand " + hand);
    }
    var page = new Page(random.nextInt(8) == 0 ? 2 : 0);
    say(symbol, new Writing(symbols, values, random, page));
    return page.done(hand, random);
  }

  private void say(String symbol, Writing w) {
    var ways = w.symbols().get(symbol);
    if (ways == null || ways.isEmpty()) {
      throw new IllegalStateException("grammar.tsv says nothing for " + symbol);
    }
    for (var part : ways.pick(w.random()).parts()) {
      switch (part) {
        case Template.Part.Words(var text) -> w.page().words(text, w.random());
        case Template.Part.Claim(var phrase) -> w.page().phrase(phrase);
        case Template.Part.Symbol(var name) -> say(name, w);
        case Template.Part.Slot(var name) -> w.page().phrase(value(name, w));
      }
    }
  }

  private static Phrase value(String name, Writing w) {
    var value = w.values().get(name);
    if (value == null) {
      throw new IllegalStateException("The case has no value for {" + name + "}");
    }
    return value;
  }
}
