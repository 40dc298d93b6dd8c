package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;

/// Trials against patients: the door. Criteria are read once; asking costs the leaves of an arm.
public final class TrialMatcher {
  private final CandidateReader candidates;
  private final CriterionReader criteria;
  private final TrialReader trials;
  private final Diagnoses diagnoses;

  private TrialMatcher(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
    this.candidates = new CandidateReader(diagnoses);
    this.criteria = new CriterionReader(diagnoses);
    this.trials = new TrialReader(criteria);
  }

  /// With the OncoTree of this ontology.
  public static TrialMatcher with(Ontology ontology) {
    return new TrialMatcher(new Diagnoses(ontology));
  }

  /// One patient against one arm; `fault` says why there is no answer.
  public record ArmAnswer(
      String trial, String arm, boolean open, Verdict verdict, Optional<String> fault) {}

  /// One arm by its number; `fault` says why it cannot be asked.
  public record ArmName(
      int number, String trial, String arm, boolean open, Optional<String> fault) {}

  /// The arms of some trials, ready to be asked.
  public static final class Trials {
    private final List<Arm> arms;
    private final List<String> withoutArms;
    private final ArmIndex index;

    private Trials(List<Arm> arms, List<String> withoutArms) {
      this.arms = List.copyOf(arms);
      this.withoutArms = List.copyOf(withoutArms);
      this.index = new ArmIndex(arms);
    }

    Arm arm(int number) {
      return arms.get(number);
    }

    /// The arms whose answer a new finding in one of the genes can change; all others stay as they
    /// were.
    public int[] touchedBy(String... genes) {
      return index.touchedBy(genes);
    }

    /// Why an arm answers so; its number is its place among the answers.
    public Reason reason(Candidate candidate, int number) {
      return new Reasons(candidate).of(arms.get(number).criterion());
    }

    /// Some arms, by their numbers.
    public List<ArmAnswer> ask(Candidate candidate, int... numbers) {
      return java.util.stream.IntStream.of(numbers)
          .mapToObj(number -> answer(arms.get(number), candidate))
          .toList();
    }

    private static ArmAnswer answer(Arm arm, Candidate candidate) {
      var verdict = arm.fault().isEmpty() ? arm.criterion().ask(candidate) : Verdict.NO_MATCH;
      return new ArmAnswer(arm.trial(), arm.key(), arm.open(), verdict, arm.fault());
    }

    /// Every arm, closed ones too, in the order of the trials.
    public List<ArmAnswer> ask(Candidate candidate) {
      var answers = new ArrayList<ArmAnswer>(arms.size());
      for (var arm : arms) {
        answers.add(answer(arm, candidate));
      }
      return answers;
    }

    /// The numbers of trials of which nothing can be asked, since they have no arm.
    public List<String> withoutArms() {
      return withoutArms;
    }

    public int arms() {
      return arms.size();
    }

    /// The arms by name, in their order.
    public List<ArmName> names() {
      var names = new ArrayList<ArmName>(arms.size());
      for (var arm : arms) {
        names.add(new ArmName(names.size(), arm.trial(), arm.key(), arm.open(), arm.fault()));
      }
      return names;
    }
  }

  /// Reads an array of trials.
  public Trials trials(JsonNode array) {
    var arms = new ArrayList<Arm>();
    var none = new ArrayList<String>();
    for (var trial : array) {
      var read = trials.read(trial);
      arms.addAll(read);
      if (read.isEmpty()) {
        none.add(trial.path("protocol_no").asString("?"));
      }
    }
    return new Trials(arms, none);
  }

  /// What OncoTree calls a tumour that criteria name; empty for `_SOLID_` and `_LIQUID_`.
  public Optional<ConceptId> findTumour(String term) {
    return diagnoses.find(term);
  }

  /// @throws UnreadableException if the patient cannot be understood
  public Candidate candidate(JsonNode patient) {
    return candidates.read(patient);
  }

  /// Asks loose criteria of one patient.
  ///
  /// @throws UnreadableException if they cannot be understood
  public Verdict ask(JsonNode match, Candidate candidate) {
    return criteria.all(match).ask(candidate);
  }
}
