package org.oncoweave.api;

import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.io.IOException;
import java.time.InstantSource;
import org.oncoweave.api.access.Accounts;
import org.oncoweave.api.access.AskerInterceptor;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.board.AuthorisedOptions;
import org.oncoweave.api.board.CandidatePages;
import org.oncoweave.api.board.Dossiers;
import org.oncoweave.api.board.KnowledgeInForce;
import org.oncoweave.api.board.Therapies;
import org.oncoweave.api.board.TrialCandidates;
import org.oncoweave.api.board.TrialMatches;
import org.oncoweave.api.correction.FactCorrections;
import org.oncoweave.api.incidence.Reference;
import org.oncoweave.api.limits.Limits;
import org.oncoweave.api.limits.Refusals;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.AlterationGraph;
import org.oncoweave.graph.BoardGraph;
import org.oncoweave.graph.CorrectionGraph;
import org.oncoweave.graph.DecisionGraph;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.FindingGraph;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.variant.Genomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// Puts the parts of the server together; the controllers find themselves.
@SpringBootApplication
public class OncoWeaveApi {
  private static final Logger LOG = LoggerFactory.getLogger(OncoWeaveApi.class);

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Accounts accounts(ServerSettings settings, InstantSource clock) {
    return Accounts.open(settings.home(), clock);
  }

  @Bean
  AuditTrail auditTrail(ServerSettings settings, InstantSource clock) {
    return AuditTrail.open(settings.home(), clock);
  }

  @Bean
  ProfileGraph profileGraph(ServerSettings settings) {
    return ProfileGraph.of(settings.graph());
  }

  @Bean
  PatientGraph patientGraph(ServerSettings settings) {
    return PatientGraph.of(settings.graph());
  }

  @Bean
  DocumentGraph documentGraph(ServerSettings settings) {
    return DocumentGraph.of(settings.graph());
  }

  @Bean
  AlterationGraph alterationGraph(ServerSettings settings) {
    return AlterationGraph.of(settings.graph());
  }

  @Bean
  DecisionGraph decisionGraph(ServerSettings settings) {
    return DecisionGraph.of(settings.graph());
  }

  @Bean
  FindingGraph findingGraph(ServerSettings settings) {
    return FindingGraph.of(settings.graph());
  }

  @Bean
  Matrix matrix(
      ProfileGraph graph, AuthorisedOptions options, ServerSettings settings, InstantSource clock) {
    return Matrix.open(graph, settings.vocabularies(), options, clock);
  }

  @Bean
  KnowledgeGraph knowledgeGraph(ServerSettings settings) {
    return KnowledgeGraph.of(settings.graph());
  }

  @Bean
  KnowledgeInForce knowledgeInForce(
      ServerSettings settings, KnowledgeGraph graph, InstantSource clock) {
    return KnowledgeInForce.open(settings.home(), graph, clock);
  }

  @Bean
  AuthorisedOptions authorisedOptions(KnowledgeInForce knowledge, KnowledgeGraph graph) {
    return AuthorisedOptions.of(knowledge, graph);
  }

  @Bean
  Therapies therapies(Matrix matrix, KnowledgeInForce knowledge) {
    return Therapies.of(matrix, knowledge);
  }

  @Bean
  TrialMatches trialMatches(ServerSettings settings, Matrix matrix, InstantSource clock) {
    return TrialMatches.open(settings.home(), matrix, clock);
  }

  /// The server starts without a genome that cannot be used, and says so.
  @Bean
  Genomes genomes(ServerSettings settings) throws IOException {
    try {
      return Genomes.of(settings.home());
    } catch (OntologyFault unusable) {
      LOG.warn("{}", unusable.getMessage());
      return Genomes.NONE;
    }
  }

  @Bean
  BoardGraph boardGraph(ServerSettings settings) {
    return BoardGraph.of(settings.graph());
  }

  @Bean
  FactCorrections factCorrections(
      ServerSettings settings, PatientGraph patients, Matrix matrix, AuditTrail trail) {
    var door = new FactCorrections.Door(trail, settings.histories(), InstantSource.system());
    return new FactCorrections(patients, CorrectionGraph.of(settings.graph()), matrix, door);
  }

  @Bean
  Dossiers dossiers(PatientGraph patients) {
    return new Dossiers(patients);
  }

  @Bean
  TrialCandidates trialCandidates(TrialMatches matches, ProfileGraph profiles, Dossiers dossiers) {
    return TrialCandidates.open(matches, profiles, dossiers);
  }

  @Bean
  CandidatePages candidatePages(
      TrialCandidates candidates, TrialMatches matches, PatientGraph patients, BoardGraph board) {
    return new CandidatePages(candidates, matches, patients, board);
  }

  @Bean
  Reference referenceRates(ServerSettings settings) {
    return Reference.under(settings.home());
  }

  @Bean
  AskerInterceptor askers(ServerSettings settings) {
    return new AskerInterceptor(settings.development());
  }

  @Bean
  Refusals refusals() {
    return new Refusals();
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> wiring.scalar(Scalars.PARTIAL_DATE).scalar(Scalars.DATE_TIME);
  }

  @Bean
  GraphQlSourceBuilderCustomizer limits(PreparsedDocumentProvider documents) {
    return source ->
        source
            .instrumentation(Limits.instrumentations())
            .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
  }

  @Bean
  PreparsedDocumentProvider documents() {
    return PersistedDocuments.fromClassPath();
  }
}
