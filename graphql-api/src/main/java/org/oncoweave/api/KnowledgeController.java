package org.oncoweave.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Effect;
import org.oncoweave.analysis.therapy.KnowledgeChange.Kind;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.board.MedicineNames;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.NoticeStatus;
import org.oncoweave.model.ConceptId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// The releases of the knowledge, what they changed, and the inbox of those concerned.
@Controller
class KnowledgeController {
  private static final int MOST = 500;
  private static final int LONGEST = 4_000;
  private static final List<NoticeStatus> ALL = List.of(NoticeStatus.values());

  private final KnowledgeGraph graph;
  private final AuditTrail audit;
  private final InstantSource clock;

  KnowledgeController(KnowledgeGraph graph, AuditTrail audit, InstantSource clock) {
    this.graph = graph;
    this.audit = audit;
    this.clock = clock;
  }

  record KnowledgeRelease(
      int number, Instant at, int statements, int changes, List<String> files) {}

  /// A change as the schema shows it.
  record KnowledgeChange(
      String id,
      int release,
      Kind kind,
      String source,
      List<String> medicines,
      String how,
      String disease,
      List<String> genes,
      Effect effect,
      String level,
      @Nullable Effect earlierEffect,
      @Nullable String earlierLevel) {
    static KnowledgeChange of(KnowledgeGraph.Change change) {
      var earlier = change.earlierEffect();
      return new KnowledgeChange(
          change.key(),
          change.release(),
          Kind.valueOf(change.kind()),
          change.source(),
          change.medicines(),
          change.how(),
          change.disease(),
          change.genes(),
          Effect.valueOf(change.effect()),
          change.level(),
          earlier == null ? null : Effect.valueOf(earlier),
          change.earlierLevel());
    }
  }

  /// A notice as the schema shows it.
  record KnowledgeNotice(
      String id,
      String patient,
      String tumourKey,
      ConceptId tumourType,
      String variantKey,
      String finding,
      KnowledgeChange change,
      NoticeStatus status,
      @Nullable String comment,
      @Nullable String reviewedBy,
      @Nullable Instant reviewed) {
    static KnowledgeNotice of(KnowledgeGraph.Notice notice) {
      var reviewed = notice.reviewed();
      return new KnowledgeNotice(
          notice.key(),
          notice.patient(),
          notice.tumour(),
          new ConceptId(notice.type()),
          notice.variant(),
          notice.finding(),
          KnowledgeChange.of(notice.change()),
          notice.status(),
          notice.comment(),
          notice.reviewedBy(),
          reviewed == null ? null : Instant.parse(reviewed));
    }
  }

  @SchemaMapping(typeName = "KnowledgeChange")
  @PreAuthorize("hasRole('COUNT')")
  public List<String> medicines(KnowledgeChange change, @Argument Language language) {
    return MedicineNames.in(language, change.medicines());
  }

  @QueryMapping
  @PreAuthorize("hasRole('COUNT')")
  public List<KnowledgeRelease> knowledgeReleases() {
    return graph.releases().stream()
        .map(one ->
            new KnowledgeRelease(
                one.number(),
                Instant.parse(one.at()),
                one.statements(),
                one.changes(),
                one.files()))
        .toList();
  }

  @QueryMapping
  @PreAuthorize("hasRole('COUNT')")
  public List<KnowledgeChange> knowledgeChanges(
      @Argument @Nullable Integer release, @Argument List<Kind> kinds, @Argument int first) {
    int wanted = release == null ? latest() : release;
    return graph
        .changes(wanted, kinds.stream().map(Kind::name).toList(), Math.clamp(first, 1, MOST))
        .stream()
        .map(KnowledgeChange::of)
        .toList();
  }

  private int latest() {
    return graph.inForce().map(KnowledgeGraph.Release::number).orElse(0);
  }

  record InboxQuestion(List<NoticeStatus> status, @Nullable String patient, int offset, int first) {
    KnowledgeGraph.Asked asked() {
      return new KnowledgeGraph.Asked(
          status.isEmpty() ? ALL : status,
          patient == null ? List.of() : List.of(patient),
          Math.max(0, offset),
          Math.clamp(first, 1, MOST));
    }
  }

  @QueryMapping
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public List<KnowledgeNotice> inbox(@Arguments InboxQuestion asked, @ContextValue Asker asker) {
    var found = graph.notices(asked.asked(), asker.visibility());
    audit.read(
        asker, "inbox", found.stream().map(KnowledgeGraph.Notice::patient).distinct().toList());
    return found.stream().map(KnowledgeNotice::of).toList();
  }

  record NoticeReview(String id, NoticeStatus status, @Nullable String comment) {}

  @MutationMapping
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public KnowledgeNotice reviewNotice(@Argument NoticeReview input, @ContextValue Asker asker) {
    var comment = input.comment() == null ? "" : input.comment().strip();
    if (comment.length() > LONGEST) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A comment has at most 4,000 characters");
    }
    var before = graph.find(input.id(), asker.visibility());
    if (before.isEmpty()) {
      throw new Refusal(Refusal.Code.NOT_FOUND, "No such notice");
    }
    audit.read(asker, "reviewNotice", List.of(before.get().patient()));
    var now = clock.instant().toString();
    graph.review(input.id(), new KnowledgeGraph.Review(input.status(), comment, asker.name(), now));
    return KnowledgeNotice.of(graph.find(input.id(), asker.visibility()).orElseThrow());
  }
}
