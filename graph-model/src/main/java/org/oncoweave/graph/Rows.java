package org.oncoweave.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;

/// Makes a record of the model out of a map of the graph: each component takes the value of its
/// name. The questions of cypher/read are written so that they name them.
final class Rows<R extends Record> {
  private static final ClassValue<Rows<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Rows<?> computeValue(Class<?> type) {
          return new Rows<>(type.asSubclass(Record.class));
        }
      };

  private final RecordComponent[] components;
  private final Constructor<R> constructor;

  private Rows(Class<R> type) {
    this.components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // the reader of a class makes records of that class
  static <R extends Record> R read(Class<R> type, Value map) {
    return ((Rows<R>) KNOWN.get(type)).read(map);
  }

  static <R extends Record> List<R> list(Class<R> type, Value maps) {
    return maps.asList(map -> read(type, map));
  }

  private R read(Value map) {
    var arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = convert(map.get(components[i].getName()), components[i].getGenericType());
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      // Not the cause: its message may carry what the record says.
      throw new IllegalStateException(
          "The graph holds no valid " + constructor.getDeclaringClass().getSimpleName());
    }
  }

  private static @Nullable Object convert(Value value, Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return value.isNull() ? List.of() : value.asList(v -> element(v, (Class<?>) element));
    }
    return value.isNull() ? null : element(value, (Class<?>) type);
  }

  private static Object element(Value value, Class<?> type) {
    if (type.isEnum()) {
      return constant(type, value.asString());
    }
    if (type.isRecord()) {
      return record(value, type);
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> value.asNumber().intValue();
      case "double", "Double" -> value.asNumber().doubleValue();
      case "boolean" -> value.asBoolean();
      case "String" -> value.asString();
      default -> throw new IllegalStateException("No reading of " + type.getSimpleName());
    };
  }

  private static Object record(Value value, Class<?> type) {
    if (type == ConceptId.class) {
      return new ConceptId(value.asString());
    }
    if (type == PartialDate.class) {
      return PartialDate.parse(value.asString());
    }
    return KNOWN.get(type).read(value);
  }

  private static Object constant(Class<?> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("The graph holds an unknown " + type.getSimpleName());
  }
}
