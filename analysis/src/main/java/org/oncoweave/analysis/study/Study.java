package org.oncoweave.analysis.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;

/// A cohort as it was read: everyone against every code, and what had to be left out.
///
/// Concept numbers: first the codes of the tree, then smoking, then the sites of tumours.
public final class Study {
  static final int EXPOSURE = 0;
  private static final int HABIT = 1;

  private final CodeTree tree;
  private final ConceptTree concepts;
  private final List<String> sites;
  private final PatientMatrix matrix;
  private final Refusals refusals;

  private Study(People people, CodeTree tree, Starts starts, Refusals refusals) {
    this.tree = tree;
    this.concepts = tree.concepts();
    this.sites = List.copyOf(people.sites);
    this.refusals = refusals;
    this.matrix = matrix(people, starts);
  }

  /// Reads the four tables, each once and line by line.
  ///
  /// @throws UnusableStudyException if a table as a whole cannot be used
  public static Study read(StudyFiles files) throws IOException {
    var refusals = new Refusals();
    var tree = CodeTree.read(files.tree(), refusals);
    var people = People.read(files, refusals);
    var starts = Starts.read(files.events(), people, tree, refusals);
    return new Study(people, tree, starts, refusals);
  }

  private PatientMatrix matrix(People people, Starts starts) {
    var builder = PatientMatrix.builder(tree.size() + 1 + sites.size());
    int next = 0;
    var profile = new ArrayList<Entry>();
    for (int p = 0; p < people.all.size(); p++) {
      profile.clear();
      var one = people.all.get(p);
      if (one.smoking) {
        profile.add(new Entry(smoking(), HABIT, one.birth, one.birth, 1));
      }
      for (; next < starts.size() && starts.patient(next) == p; next++) {
        profile.add(new Entry(starts.code(next), EXPOSURE, starts.day(next), starts.end(next), 1));
      }
      builder.add(person(one), profile);
    }
    return builder.build();
  }

  private Person person(People.One one) {
    return new Person(
        one.key,
        one.sex,
        one.birth,
        one.index,
        siteConcept(one.indexSite),
        one.second,
        siteConcept(one.secondSite),
        one.dead ? one.end : PatientMatrix.UNKNOWN,
        one.end);
  }

  private int siteConcept(int site) {
    return site < 0 ? -1 : tree.size() + 1 + site;
  }

  int smoking() {
    return tree.size();
  }

  /// The concept numbers of the sites of the study's tumours that are meant.
  Set<Integer> sites(Predicate<String> meant) {
    return IntStream.range(0, sites.size())
        .filter(site -> meant.test(sites.get(site)))
        .mapToObj(this::siteConcept)
        .collect(Collectors.toSet());
  }

  String siteName(int concept) {
    return sites.get(concept - tree.size() - 1);
  }

  Optional<Integer> codeNumber(String code) {
    int number = tree.numberOf(code);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  String code(int concept) {
    return tree.codes().get(concept);
  }

  public int patients() {
    return matrix.patients();
  }

  public int codes() {
    return tree.size();
  }

  public int starts() {
    return matrix.entries();
  }

  PatientMatrix matrix() {
    return matrix;
  }

  ConceptTree tree() {
    return concepts;
  }

  /// The first lines that were refused, at most twenty for a reason.
  public List<Refused> refused() {
    return refusals.kept();
  }

  /// How many lines were refused, by reason.
  public Map<Refused.Reason, Integer> refusedCount() {
    return refusals.count();
  }
}
