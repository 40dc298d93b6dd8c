package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/graphql");

  private final GraphQLSchema schema = schema();

  @Test
  void theFilesMakeOneSchema() {
    assertThat(schema.getQueryType().getFields())
        .extracting(GraphQLNamedSchemaElement::getName)
        .contains("me", "dataset", "patient", "patients", "cohort", "suggestions", "concepts")
        .contains("concept", "conceptRoots", "crosswalk", "correlation", "explain", "document")
        .contains("oncoPrint", "inbox", "trialCandidates");
  }

  @Test
  void everyAbsentFieldSaysWhatItsAbsenceMeans() {
    var silent =
        schema.getAllTypesAsList().stream()
            .filter(type -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
            .flatMap(type -> ((GraphQLObjectType) type).getFields().stream())
            .filter(field -> !(field.getType() instanceof graphql.schema.GraphQLNonNull))
            .filter(field -> field.getDescription() == null || !saysWhy(field.getDescription()))
            .map(GraphQLNamedSchemaElement::getName)
            .toList();
    assertThat(silent).isEmpty();
  }

  private static boolean saysWhy(String description) {
    return description.toLowerCase(java.util.Locale.ROOT).contains("absent");
  }

  private static GraphQLSchema schema() {
    var registry = new TypeDefinitionRegistry();
    try (var files = Files.list(FOLDER)) {
      List<Path> sorted = files.sorted().toList();
      for (Path file : sorted) {
        registry.merge(new SchemaParser().parse(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
  }
}
