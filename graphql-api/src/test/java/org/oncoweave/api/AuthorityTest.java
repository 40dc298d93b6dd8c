package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

class AuthorityTest {
  private final List<Method> handlers = handlers();

  @Test
  void eachFieldHandlerIsPublicAndNamesItsAuthority() {
    assertThat(handlers).hasSizeGreaterThan(40);
    assertThat(handlers)
        .allSatisfy(method -> {
          assertThat(method.isAnnotationPresent(PreAuthorize.class)).as("%s", method).isTrue();
          assertThat(Modifier.isPublic(method.getModifiers())).as("%s", method).isTrue();
        });
  }

  @Test
  void noAuthorityLetsEverybodyIn() {
    assertThat(handlers)
        .extracting(method -> method.getAnnotation(PreAuthorize.class).value())
        .noneMatch(rule -> rule.contains("permitAll") || rule.contains("isAnonymous"));
  }

  @Test
  void eachRootFieldOfTheSchemaHasItsHandler() throws IOException {
    var registry = new TypeDefinitionRegistry();
    try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
      for (var file : files.toList()) {
        registry.merge(new SchemaParser().parse(Files.readString(file)));
      }
    }
    var fields =
        Stream.of("Query", "Mutation", "Subscription")
            .flatMap(root ->
                Stream.ofNullable(registry.getTypeOrNull(root, ObjectTypeDefinition.class))
                    .flatMap(type -> type.getFieldDefinitions().stream()))
            .map(FieldDefinition::getName);
    assertThat(handlers).extracting(Method::getName).containsAll(fields.toList());
  }

  private static List<Method> handlers() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scan.findCandidateComponents("org.oncoweave.api").stream()
        .map(bean -> load(String.valueOf(bean.getBeanClassName())))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method ->
            AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class)
                || method.isAnnotationPresent(BatchMapping.class))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
