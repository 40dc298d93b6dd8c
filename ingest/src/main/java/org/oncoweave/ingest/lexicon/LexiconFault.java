package org.oncoweave.ingest.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/// Tables of a centre that cannot be used; all that is wrong with them.
public final class LexiconFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LexiconProblem> problems;

  LexiconFault(List<LexiconProblem> problems) {
    super(
        problems.stream()
            .map(p -> "%s, line %d: %s %s".formatted(p.file(), p.line(), p.reason(), p.about()))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<LexiconProblem> problems() {
    return problems;
  }
}
