package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;

/// The knowledge of therapies by release, what each release changed, and the inbox of those whom
/// the changes concern.
public final class KnowledgeGraph {
  private static final int BATCH = 5_000;

  private final Driver driver;

  private KnowledgeGraph(Driver driver) {
    this.driver = driver;
  }

  public static KnowledgeGraph of(GraphConnection graph) {
    return new KnowledgeGraph(graph.driver());
  }

  /// A release in force since `at` (an instant); `changes` against the one before.
  public record Release(int number, String at, int statements, int changes, List<String> files) {}

  /// What happened to a statement; the earlier effect and level are null where it is new.
  public record Change(
      String key,
      int release,
      String kind,
      String source,
      List<String> medicines,
      String how,
      String disease,
      List<String> genes,
      String effect,
      String level,
      @Nullable String earlierEffect,
      @Nullable String earlierLevel,
      int patients) {}

  /// How far somebody has looked at a notice.
  public enum NoticeStatus {
    NEW,
    IN_REVIEW,
    DONE,
    NOT_RELEVANT
  }

  /// A patient whom a change concerns, by one finding in one tumour of this type (OncoTree).
  public record Notice(
      String key,
      String patient,
      String tumour,
      String type,
      String variant,
      String finding,
      NoticeStatus status,
      @Nullable String comment,
      @Nullable String reviewedBy,
      @Nullable String reviewed,
      Change change) {}

  /// What somebody says of a notice; `reviewed` is an instant.
  public record Review(NoticeStatus status, String comment, String reviewedBy, String reviewed) {}

  /// What is recorded of a variant, the same for all who have it; `key` tells it from others, null
  /// is not recorded.
  public record FindingKind(
      String key,
      @Nullable String gene,
      @Nullable String kind,
      @Nullable String call,
      @Nullable String partner,
      @Nullable String hgvsP,
      @Nullable String origin,
      @Nullable String significance) {}

  /// One of the tumours of a patient; `type` its code in OncoTree.
  public record TumourOf(
      String patient,
      String tumour,
      @Nullable String topography,
      @Nullable String morphology,
      @Nullable String type) {}

  /// A variant of a patient beside one of the tumours; `finding` is the key of its kind.
  public record Found(TumourOf of, String variant, String finding, @Nullable String date) {}

  /// The measurements of a patient beside one of the tumours.
  public record Marked(TumourOf of, List<Recorded.Measurement> measurements) {
    public Marked {
      measurements = List.copyOf(measurements);
    }
  }

  /// The latest first.
  public List<Release> releases() {
    return Question.named("knowledge_releases")
        .ask(driver, Map.of(), row -> Rows.read(Release.class, row.get("row")));
  }

  public Optional<Release> inForce() {
    return releases().stream().findFirst();
  }

  /// The changes of a release; `kinds` empty: all.
  public List<Change> changes(int release, List<String> kinds, int limit) {
    return Question.named("knowledge_changes")
        .ask(
            driver,
            Map.of("number", release, "kinds", kinds, "limit", limit),
            row -> Rows.read(Change.class, row.get("row")));
  }

  /// A part of the inbox: `patients` empty: of all.
  public record Asked(List<NoticeStatus> statuses, List<String> patients, int offset, int limit) {}

  public List<Notice> notices(Asked asked, Visibility visibility) {
    return Question.named("knowledge_notices")
        .ask(
            driver,
            Map.of(
                "statuses",
                asked.statuses().stream().map(Enum::name).toList(),
                "patients",
                asked.patients(),
                "opposed",
                visibility.opposed(),
                "offset",
                asked.offset(),
                "limit",
                asked.limit()),
            row -> Rows.read(Notice.class, row.get("row")));
  }

  public Optional<Notice> find(String notice, Visibility visibility) {
    return Question.named("knowledge_notice")
        .ask(
            driver,
            Map.of("key", notice, "opposed", visibility.opposed()),
            row -> Rows.read(Notice.class, row.get("row")))
        .stream()
        .findFirst();
  }

  public void review(String notice, Review review) {
    var row =
        Map.of(
            "status", review.status().name(),
            "comment", review.comment(),
            "reviewedBy", review.reviewedBy(),
            "reviewed", review.reviewed());
    write("review_knowledge_notice", Map.of("key", notice, "review", row));
  }

  /// The different variants of the genes, each once however many patients have it.
  public void streamKinds(List<String> genes, Consumer<FindingKind> each) {
    Question.named("finding_kinds").stream(
        driver, Map.of("genes", genes), row -> each.accept(kind(row)));
  }

  static FindingKind kind(Record row) {
    return new FindingKind(
        row.get("key").asString(),
        text(row.get("gene")),
        text(row.get("kind")),
        text(row.get("call")),
        text(row.get("partner")),
        text(row.get("hgvsP")),
        text(row.get("origin")),
        text(row.get("significance")));
  }

  /// Genes and those of their kinds of findings that are looked for.
  public record Sought(List<String> genes, List<String> keys) {}

  /// Hands over every such variant with each tumour of its patient.
  public void streamFindings(Sought sought, Visibility visibility, Consumer<Found> each) {
    Question.named("findings_of_genes").stream(
        driver,
        Map.of("genes", sought.genes(), "keys", sought.keys(), "opposed", visibility.opposed()),
        row ->
            each.accept(
                new Found(
                    tumour(row),
                    row.get("variant").asString(),
                    row.get("finding").asString(),
                    text(row.get("date")))));
  }

  /// Hands over everybody's measurements of these biomarkers, the latest last, with each tumour.
  public void streamStatuses(
      List<String> biomarkers, Visibility visibility, Consumer<Marked> each) {
    Question.named("statuses").stream(
        driver,
        Map.of("biomarkers", biomarkers, "opposed", visibility.opposed()),
        row -> each.accept(new Marked(tumour(row), measurements(row))));
  }

  private static List<Recorded.Measurement> measurements(Record row) {
    return Rows.list(Recorded.Measurement.class, row.get("measurements"));
  }

  private static TumourOf tumour(Record row) {
    return new TumourOf(
        row.get("patient").asString(),
        row.get("tumour").asString(),
        text(row.get("topography")),
        text(row.get("morphology")),
        text(row.get("type")));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  /// Writes a release that is not in force yet, with its changes; safe to repeat.
  public void begin(Release release, List<Change> changes) {
    save(release, false);
    batches(changes.stream().map(KnowledgeGraph::row).toList())
        .forEach(batch ->
            write("save_knowledge_changes", Map.of("number", release.number(), "changes", batch)));
  }

  /// Adds notices to a release that was begun, none twice; safe to repeat.
  public void tell(int release, List<Map<String, String>> notices) {
    batches(notices)
        .forEach(
            batch -> write("save_knowledge_notices", Map.of("number", release, "notices", batch)));
  }

  /// Puts a release into force, with the number of patients that each change concerns.
  public void finish(Release release, Map<String, Integer> patients) {
    var counts =
        patients.entrySet().stream()
            .map(count ->
                Map.<String, Object>of("key", count.getKey(), "patients", count.getValue()))
            .toList();
    batches(counts).forEach(batch -> write("count_knowledge_notices", Map.of("counts", batch)));
    save(release, true);
  }

  /// Writes patients who are nowhere else in the graph: what a measurement needs.
  public void addAlone(List<Map<String, Object>> patients) {
    batches(patients).forEach(batch -> write("create_molecular_profiles", Map.of("rows", batch)));
  }

  private void save(Release release, boolean inForce) {
    var row =
        Map.of(
            "number", release.number(),
            "at", release.at(),
            "statements", release.statements(),
            "changes", release.changes(),
            "files", release.files(),
            "inForce", inForce);
    write("save_knowledge_release", Map.of("release", row));
  }

  private static Map<String, Object> row(Change change) {
    var row = new HashMap<String, Object>();
    row.put("key", change.release() + "/" + change.key());
    row.put("statement", change.key());
    row.put("kind", change.kind());
    row.put("source", change.source());
    row.put("medicines", change.medicines());
    row.put("how", change.how());
    row.put("disease", change.disease());
    row.put("genes", change.genes());
    row.put("effect", change.effect());
    row.put("level", change.level());
    row.put("earlierEffect", change.earlierEffect());
    row.put("earlierLevel", change.earlierLevel());
    return row;
  }

  private static <T> List<List<T>> batches(List<T> all) {
    var batches = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }

  private void write(String name, Map<String, Object> parameters) {
    new Writes(driver).write(tx -> tx.run(Cypher.load(name), parameters).consume());
  }
}
