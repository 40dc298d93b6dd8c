package org.oncoweave.ingest.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oncoweave.ingest.lexicon.LexiconProblem.Reason;
import org.oncoweave.ingest.text.note.Lexicon;
import org.oncoweave.ingest.text.note.TermChange;
import org.oncoweave.ingest.text.note.TermChange.Action;
import org.oncoweave.ingest.text.note.TermForms;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads the tables of a centre into a lexicon, line by line, and gathers what is wrong.
final class TableReading {
  private static final String ENDING = ".tsv";

  private final Lexicon lexicon;
  private final TermForms forms = TermForms.shipped();
  private final List<LexiconProblem> problems = new ArrayList<>();
  private String file = "";
  private int line;

  TableReading(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<LexiconProblem> problems() {
    return problems;
  }

  void read(String name, byte[] bytes) {
    file = name;
    line = 0;
    var kind = kind(name);
    var text = text(bytes);
    if (kind.isEmpty() || text.isEmpty()) {
      add(kind.isEmpty() ? Reason.NO_SUCH_TABLE : Reason.NOT_UTF8, kind.isEmpty() ? names() : "");
      return;
    }
    rows(kind.get(), text.get());
  }

  private void rows(TermKind kind, String text) {
    if (!text.startsWith("#")) {
      line = 1;
      add(Reason.NO_HEADER, "");
    }
    line = 0;
    for (var row : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (!row.isBlank() && row.charAt(0) != '#') {
        change(kind, row).ifPresent(lexicon::change);
      }
    }
  }

  private void add(Reason reason, String about) {
    problems.add(new LexiconProblem(file, line, reason, about));
  }

  private Optional<TermKind> kind(String name) {
    return Arrays.stream(TermKind.values())
        .filter(forms::hasTable)
        .filter(kind -> name.equals(kind.name().toLowerCase(Locale.ROOT) + ENDING))
        .findFirst();
  }

  private String names() {
    return Arrays.stream(TermKind.values())
        .filter(forms::hasTable)
        .map(kind -> kind.name().toLowerCase(Locale.ROOT) + ENDING)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  // A byte order mark is no part of the text.
  private static Optional<String> text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Optional<TermChange> change(TermKind kind, String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 2) {
      add(Reason.NOT_TWO_CELLS, "");
      return Optional.empty();
    }
    int before = problems.size();
    for (var word : cells[1].split("\\|", -1)) {
      if (word.chars().noneMatch(Character::isLetterOrDigit)) {
        add(Reason.EMPTY_TERM, word);
      }
    }
    var change = problems.size() > before ? null : change(kind, cells[0].strip(), cells[1]);
    return problems.size() > before ? Optional.empty() : Optional.ofNullable(change);
  }

  private TermChange change(TermKind kind, String how, String words) {
    if (how.equals("-")) {
      for (var word : words.split("\\|", -1)) {
        known(kind, word);
      }
      return new TermChange(Action.REMOVE, kind, "", words);
    }
    if (how.startsWith("=")) {
      known(kind, how.substring(1));
      return new TermChange(Action.ALIKE, kind, how.substring(1), words);
    }
    attributes(kind, how);
    return new TermChange(Action.ADD, kind, how, words);
  }

  private void known(TermKind kind, String word) {
    for (var form : Lexicon.forms(word)) {
      if (lexicon.terms(kind, form).isEmpty()) {
        add(Reason.UNKNOWN_TERM, form.strip());
      }
    }
  }

  private void attributes(TermKind kind, String how) {
    var attributes = Lexicon.attributes(how);
    var known = new TreeSet<>(forms.attributes(kind));
    attributes.forEach((name, value) -> {
      if (!known.contains(name)) {
        add(Reason.UNKNOWN_ATTRIBUTE, name + " (" + String.join(", ", known) + ")");
      } else if (value.isBlank() || !forms.fits(kind, name, value)) {
        add(Reason.WRONG_VALUE, name + "=" + value);
      }
    });
    forms.needed(kind).stream()
        .filter(name -> !attributes.containsKey(name))
        .sorted()
        .forEach(name -> add(Reason.MISSING_ATTRIBUTE, name));
  }
}
