package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds concepts by name. Names are folded once; each word points to the names that hold it.
///
/// A question costs one look-up or one scan of the distinct words per word asked (a word not found
/// as it stands is tried as the beginning of one, then with typing faults), then a merge of
/// postings.
final class TermIndex {
  private static final double WHOLE = 1.0;
  private static final double BEGINS = 0.9;
  private static final double ALL_WORDS = 0.8;
  private static final int[] NONE = {};

  private final List<Concept> concepts;
  private final Term[] terms;
  private final int[] owners;
  private final Map<String, int[]> byName;
  private final TreeMap<String, int[]> byWord;
  private final byte[] wordCounts;
  private final String[] folded;
  private final NavigableMap<String, Postings> byCode;

  record Question(String text, String scheme, Language language, int limit) {}

  private TermIndex(List<Concept> concepts, List<Term> terms, int[] owners) {
    this.concepts = concepts;
    this.terms = terms.toArray(Term[]::new);
    this.owners = owners;
    this.wordCounts = new byte[owners.length];
    var names = new HashMap<String, Postings>();
    var words = new HashMap<String, Postings>();
    this.folded = new String[owners.length];
    Arrays.parallelSetAll(this.folded, term -> Folding.fold(this.terms[term].text()));
    for (int term = 0; term < owners.length; term++) {
      names.computeIfAbsent(folded[term], _ -> new Postings()).add(term);
      int count = 0;
      for (var word : Folding.words(folded[term])) {
        words.computeIfAbsent(word, _ -> new Postings()).add(term);
        count++;
      }
      wordCounts[term] = (byte) Math.min(count, Byte.MAX_VALUE);
    }
    this.byName = HashMap.newHashMap(names.size());
    names.forEach((name, found) -> byName.put(name, found.toArray()));
    this.byWord = new TreeMap<>();
    words.forEach((word, found) -> byWord.put(word, found.toArray()));
    this.byCode = codes(concepts, owners);
  }

  /// Codes in small letters and without dot to the first name of their concepts.
  private static NavigableMap<String, Postings> codes(List<Concept> concepts, int[] owners) {
    var codes = new TreeMap<String, Postings>();
    for (int term = 0; term < owners.length; term++) {
      if (term == 0 || owners[term] != owners[term - 1]) {
        var code = plainCode(concepts.get(owners[term]).id().code());
        codes.computeIfAbsent(code, _ -> new Postings()).add(term);
      }
    }
    return codes;
  }

  /// `C50.9` and `c509` are one code.
  private static String plainCode(String code) {
    return code.toLowerCase(Locale.ROOT).replace(".", "");
  }

  static TermIndex of(List<Concept> concepts) {
    var terms = new ArrayList<Term>();
    var owners = IntStream.builder();
    for (int number = 0; number < concepts.size(); number++) {
      for (var term : concepts.get(number).terms()) {
        terms.add(term);
        owners.add(number);
      }
    }
    return new TermIndex(concepts, terms, owners.build().toArray());
  }

  /// Numbers of the concepts with exactly this name, rising.
  int[] named(String text) {
    return Arrays.stream(byName.getOrDefault(Folding.fold(text), NONE))
        .map(term -> owners[term])
        .distinct()
        .sorted()
        .toArray();
  }

  List<SearchHit> search(Question question) {
    var folded = Folding.fold(question.text());
    if (folded.isEmpty() || question.limit() < 1) {
      return List.of();
    }
    var best = new Ranking(question);
    best.addAll(byName.getOrDefault(folded, NONE), WHOLE);
    byCode(question).forEach(best::add);
    for (var attempt : Attempt.of(Folding.words(folded))) {
      if (attempt.worth() == 1 || best.isEmpty()) {
        for (int term : holding(attempt)) {
          best.add(term, attempt.worth() * wordScore(term, folded, attempt.needed()));
        }
      }
    }
    return best.hits();
  }

  /// The names of the concepts whose code, or whose CURIE, is this or begins with it.
  private Map<Integer, Double> byCode(Question question) {
    var found = new HashMap<Integer, Double>();
    var asked = question.text().strip();
    int colon = asked.indexOf(':');
    var scheme = colon > 0 ? asked.substring(0, colon) : "";
    addCodes(plainCode(asked), "", found);
    if (colon > 0) {
      addCodes(plainCode(asked.substring(colon + 1)), scheme, found);
    }
    return found;
  }

  private void addCodes(String code, String scheme, Map<Integer, Double> found) {
    boolean mayGoOn = code.length() > 1 && code.chars().anyMatch(Character::isDigit);
    var end = mayGoOn ? code + Character.MAX_VALUE : code;
    for (var entry : byCode.subMap(code, true, end, true).entrySet()) {
      double share = (double) code.length() / entry.getKey().length();
      for (int start : entry.getValue().toArray()) {
        var concept = concepts.get(owners[start]);
        if (scheme.isEmpty() || concept.scheme().equalsIgnoreCase(scheme)) {
          addNames(start, share == 1 ? WHOLE : BEGINS * (0.5 + 0.5 * share), found);
        }
      }
    }
  }

  private void addNames(int start, double score, Map<Integer, Double> found) {
    for (int term = start; term < owners.length && owners[term] == owners[start]; term++) {
      found.put(term, terms[term].label() ? score : score * ALL_WORDS);
    }
  }

  private double wordScore(int term, String text, int asked) {
    double share = (double) asked / Math.max(asked, wordCounts[term]);
    double base = folded[term].startsWith(text) ? BEGINS : ALL_WORDS;
    return base * (0.5 + 0.5 * share);
  }

  /// Terms that hold so many of the words; the last one may be unfinished.
  private int[] holding(Attempt attempt) {
    var asked = attempt.words();
    var found = asked.stream().map(attempt.stems() ? this::begun : this::postings).toList();
    if (attempt.needed() < asked.size()) {
      return frequent(found, attempt.needed());
    }
    int[] common = found.isEmpty() ? NONE : found.getFirst();
    for (int i = 1; i < asked.size(); i++) {
      common = intersection(common, found.get(i));
    }
    return common;
  }

  private int[] frequent(List<int[]> found, int needed) {
    byte[] times = new byte[terms.length];
    found.forEach(list -> Arrays.stream(list).forEach(term -> times[term]++));
    return IntStream.range(0, times.length).filter(term -> times[term] >= needed).toArray();
  }

  private int[] begun(String word) {
    var stem = Attempt.stem(word);
    return union(byWord.subMap(stem, true, stem + Character.MAX_VALUE, false).values());
  }

  private int[] postings(String word) {
    var whole = byWord.getOrDefault(word, NONE);
    var begun = byWord.subMap(word, true, word + Character.MAX_VALUE, false).values();
    if (!begun.isEmpty()) {
      return union(begun);
    }
    if (whole.length > 0 || Distance.allowed(word) == 0) {
      return whole;
    }
    return union(
        byWord.entrySet().stream()
            .filter(entry -> Distance.near(word, entry.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static int[] union(Iterable<int[]> lists) {
    var all = IntStream.builder();
    lists.forEach(list -> Arrays.stream(list).forEach(all::add));
    return all.build().sorted().distinct().toArray();
  }

  private static int[] intersection(int[] one, int[] other) {
    int[] common = new int[Math.min(one.length, other.length)];
    int kept = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      if (order == 0) {
        common[kept++] = one[i];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(common, kept);
  }

  /// Growing list of term numbers, each at most once in a row.
  private static final class Postings {
    private int[] values = new int[2];
    private int size;

    void add(int term) {
      if (size > 0 && values[size - 1] == term) {
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = term;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /// Keeps the best name of each concept that the question admits.
  private final class Ranking {
    private final Question question;
    private final Map<Integer, SearchHit> best = new HashMap<>();

    Ranking(Question question) {
      this.question = question;
    }

    void addAll(int[] found, double score) {
      for (int term : found) {
        add(term, score);
      }
    }

    void add(int term, double score) {
      var concept = concepts.get(owners[term]);
      if (!question.scheme().isEmpty() && !question.scheme().equals(concept.scheme())) {
        return;
      }
      if (!terms[term].language().serves(question.language())) {
        return;
      }
      best.merge(
          owners[term],
          new SearchHit(concept, terms[term], score),
          (known, other) -> known.score() >= other.score() ? known : other);
    }

    boolean isEmpty() {
      return best.isEmpty();
    }

    List<SearchHit> hits() {
      return best.values().stream().sorted(TermIndex::compare).limit(question.limit()).toList();
    }
  }

  private static int compare(SearchHit one, SearchHit other) {
    int byScore = Double.compare(other.score(), one.score());
    if (byScore != 0) {
      return byScore;
    }
    int byLength = Integer.compare(one.term().text().length(), other.term().text().length());
    return byLength != 0
        ? byLength
        : one.concept().id().curie().compareTo(other.concept().id().curie());
  }
}
