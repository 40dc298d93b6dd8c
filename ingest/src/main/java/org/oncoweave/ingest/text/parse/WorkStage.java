package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The part of a sentence that tells of one time at work: "mineur (silice) 10 ans, puis soudeur".
final class WorkStage {
  private static final Rule NEXT =
      Rule.of(
          "; ?|,? ?\\b(?:puis|ensuite|then|followed by|suivie?s? (?:de|d'|par)|ulterieurement|later|avant de devenir|before becoming)\\b");
  private static final Rule JOINED =
      Rule.of("(?:,|\\bet|\\band)(?: (?:de |d'|comme |as an? |an? ))? ?$");
  private static final Rule BRACKET = Rule.of(" ?(?:[a-z]{1,4} )?\\([^()]{0,80}\\)");
  private static final int JOIN_REACH = 12; // characters before a job

  private WorkStage() {}

  /// The stage of an agent, the whole sentence where it has only one.
  static Part of(Note note, Hit agent, Part sentence) {
    int from = sentence.from();
    int to = sentence.to();
    for (int cut : cuts(note, sentence)) {
      if (cut <= agent.start()) {
        from = cut;
      } else {
        to = Math.min(to, cut);
      }
    }
    return new Part(note, from, to);
  }

  /// The job told with an agent: in brackets behind it, in its stage, else in the sentence.
  static Optional<Hit> job(Note note, Hit agent, Part stage, Part sentence) {
    var beside =
        note.at(BRACKET, agent.end(), Math.max(agent.end(), stage.to()))
            .flatMap(m -> first(note, m.start(), m.end()));
    return beside
        .or(() -> first(note, stage.from(), stage.to()))
        .or(() -> first(note, sentence.from(), sentence.to()));
  }

  private static Optional<Hit> first(Note note, int from, int to) {
    return note.hits(TermKind.JOB, from, to).stream().findFirst();
  }

  // Only between two agents, each cut behind an agent.
  private static List<Integer> cuts(Note note, Part sentence) {
    List<Integer> cuts = new ArrayList<>();
    List<Hit> agents = note.hits(TermKind.AGENT, sentence.from(), sentence.to());
    if (agents.size() < 2) {
      return cuts;
    }
    int first = agents.getFirst().end();
    int last = agents.getLast().start();
    for (var m : sentence.all(NEXT)) {
      if (first <= m.start() && m.end() <= last) {
        cuts.add(m.end());
      }
    }
    jobs(note, sentence, agents, cuts);
    cuts.sort(null);
    return cuts;
  }

  // "peintre (solvants), couvreur (amiante)": each job opens a stage where a job comes first.
  private static void jobs(Note note, Part sentence, List<Hit> agents, List<Integer> cuts) {
    List<Hit> jobs = note.hits(TermKind.JOB, sentence.from(), sentence.to());
    if (jobs.size() < 2 || jobs.getFirst().start() > agents.getFirst().start()) {
      return;
    }
    for (Hit job : jobs) {
      boolean between =
          agents.getFirst().end() <= job.start() && job.end() <= agents.getLast().start();
      int from = Math.max(sentence.from(), job.start() - JOIN_REACH);
      if (between && note.within(JOINED, Math.min(from, job.start()), job.start())) {
        cuts.add(job.start());
      }
    }
  }
}
