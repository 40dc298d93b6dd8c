package org.oncoweave.ingest.text.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Judgement;

/// A document made readable: everything that the parsers ask of it. Positions are those of the
/// folded text.
public final class Note {
  private final Folded text;
  private final Tokens tokens;
  private final Sentences sentences;
  private final List<List<Hit>> hits;
  private final Sections sections;
  private final Words words;
  private final String language;
  private final Optional<LocalDate> date;
  private final KeyPlaces keys;

  Note(Folded text, Reader reader, Optional<String> language, Optional<LocalDate> date) {
    this.text = text;
    this.words = reader.words();
    this.tokens = Tokens.of(text);
    this.sentences = Sentences.of(text, words);
    this.hits = reader.lexicon().match(tokens);
    this.sections = Sections.of(text, hits(TermKind.SECTION), hits(TermKind.RELATIVE), sentences);
    this.language = language.orElseGet(() -> Language.of(text, tokens, words));
    this.date = date;
    this.keys = Rule.keys(text.lower());
  }

  public String lower() {
    return text.lower();
  }

  public String cased() {
    return text.cased();
  }

  public Folded text() {
    return text;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Sentences sentences() {
    return sentences;
  }

  public Words words() {
    return words;
  }

  public String language() {
    return language;
  }

  public boolean english() {
    return language.equals("en");
  }

  public Optional<LocalDate> date() {
    return date;
  }

  /// The type of the heading that a position stands under, empty where there is none.
  public String section(int position) {
    return sections.at(position);
  }

  public List<Hit> hits(TermKind kind) {
    return hits.get(kind.ordinal());
  }

  /// The terms of a family that begin within `from` and `to`.
  public List<Hit> hits(TermKind kind, int from, int to) {
    List<Hit> all = hits(kind);
    int i = firstAt(all, from);
    if (i == all.size() || all.get(i).start() >= to) {
      return List.of();
    }
    int end = i + 1;
    while (end < all.size() && all.get(end).start() < to) {
      end++;
    }
    return all.subList(i, end);
  }

  private static int firstAt(List<Hit> all, int from) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int sentenceStart(int position) {
    return sentences.size() == 0 ? 0 : sentences.start(sentences.at(position));
  }

  public int sentenceEnd(int position) {
    return sentences.size() == 0
        ? text.length()
        : Math.max(position, sentences.end(sentences.at(position)));
  }

  /// Where the part of a sentence between semicolons begins that holds a position.
  int clauseStart(int position) {
    int from = sentenceStart(position);
    int at = position;
    while (at > from && text.lower().charAt(at - 1) != ';') {
      at--;
    }
    return Math.min(at, position);
  }

  /// A pattern right at a position, within its sentence.
  public Optional<Matcher> at(Pattern pattern, int position) {
    var matcher = over(pattern, position, sentenceEnd(position));
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /// A pattern right at a position, up to another one.
  public Optional<Matcher> at(Pattern pattern, int position, int to) {
    var matcher = over(pattern, position, Math.min(to, text.length()));
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /// The first place of a pattern between two positions.
  public Optional<Matcher> first(Pattern pattern, int from, int to) {
    var matcher = over(pattern, from, to);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /// Whether the text between two positions may match a rule: it holds one of its keys.
  public boolean mayMatch(Rule rule, int from, int to) {
    return rule.mayMatch(keys, Math.min(from, to), Math.max(from, to));
  }

  int nextKey(Rule rule, int from) {
    return rule.nextKey(keys, from);
  }

  /// Whether a rule matches somewhere in a part of the text, taken as if it stood alone.
  public boolean within(Rule rule, int from, int to) {
    return mayMatch(rule, from, to) && alone(rule.pattern(), from, to).find();
  }

  /// The first place of a rule in a part of the text, taken as if it stood alone.
  public Optional<Matcher> firstWithin(Rule rule, int from, int to) {
    if (!mayMatch(rule, from, to)) {
      return Optional.empty();
    }
    Matcher m = alone(rule.pattern(), from, to);
    return m.find() ? Optional.of(m) : Optional.empty();
  }

  /// Whether a rule stands right at the beginning of a part of the text, taken alone.
  public boolean opens(Rule rule, int from, int to) {
    return mayMatch(rule, from, to) && alone(rule.pattern(), from, to).lookingAt();
  }

  /// Whether a rule is all of a part of the text, taken alone.
  public boolean is(Rule rule, int from, int to) {
    return mayMatch(rule, from, to) && alone(rule.pattern(), from, to).matches();
  }

  // A part that ends before it begins is empty.
  private Matcher alone(Pattern pattern, int from, int to) {
    return pattern.matcher(text.lower()).region(from, Math.max(from, to));
  }

  /// As `first`, where the rule may match at all.
  public Optional<Matcher> first(Rule rule, int from, int to) {
    return mayMatch(rule, from, to) ? first(rule.pattern(), from, to) : Optional.empty();
  }

  /// As `at`, where the rule may match at all.
  public Optional<Matcher> at(Rule rule, int position) {
    return at(rule, position, sentenceEnd(position));
  }

  /// As `at`, where the rule may match at all.
  public Optional<Matcher> at(Rule rule, int position, int to) {
    return mayMatch(rule, position, to) ? at(rule.pattern(), position, to) : Optional.empty();
  }

  /// Whether the text holds a key of a rule; spares slow patterns a text that cannot match.
  public boolean has(Rule rule) {
    return mayMatch(rule, 0, text.length());
  }

  /// The matches of a rule within sentences that may match at all, in order.
  public List<Matcher> inSentences(Rule rule) {
    if (!has(rule)) {
      return List.of();
    }
    var matches = new ArrayList<Matcher>();
    for (int i = sentence(rule, 0); i < sentences.size(); i = sentence(rule, i + 1)) {
      int to = sentences.end(i);
      int from = sentences.start(i);
      Matcher m = over(rule, from, to);
      while (mayMatch(rule, from, to) && m.find()) {
        matches.add(m);
        from = m.end();
        m = over(rule, from, to);
      }
    }
    return matches;
  }

  // The next sentence from one on in which a key of a rule ends.
  private int sentence(Rule rule, int first) {
    int at = first;
    while (at < sentences.size()) {
      int key = nextKey(rule, sentences.start(at));
      if (key <= sentences.end(at)) {
        return at;
      }
      at = key == KeyPlaces.NONE ? sentences.size() : Math.max(at + 1, sentences.at(key - 1));
    }
    return at;
  }

  /// A matcher over the folded text between two positions, which sees what stands around.
  public Matcher over(Pattern pattern, int from, int to) {
    return pattern
        .matcher(text.lower())
        .region(Math.min(from, to), Math.max(from, to))
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /// A matcher of a rule, as `over`.
  public Matcher over(Rule rule, int from, int to) {
    return over(rule.pattern(), from, to);
  }

  /// What the words around a span say of it.
  public Judgement judge(int start, int end) {
    return new Assertions(this).judge(start, end);
  }
}
