package org.oncoweave.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one kind of fact is written as text and read back, found once from its record's components.
final class FactShape {
  private static final char PART = '\u001f';
  private static final char MEMBER = '\u001d';
  private static final char FACT = '\u001e';

  private final String name;
  private final Constructor<?> constructor;
  private final Class<?>[] types;
  private final Method[] accessors;

  private FactShape(String name, Constructor<?> constructor, RecordComponent[] components) {
    this.name = name;
    this.constructor = constructor;
    this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    this.accessors =
        Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
  }

  static FactShape of(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return new FactShape(type.getSimpleName(), type.getDeclaredConstructor(types), components);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor", e);
    }
  }

  void write(SourceFact fact, StringBuilder out) {
    out.append(name);
    try {
      for (var accessor : accessors) {
        out.append(PART);
        append(accessor.invoke(fact), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record that does not answer: " + name, e);
    }
  }

  SourceFact read(List<String> parts) {
    var values = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = value(types[i], i + 1 < parts.size() ? parts.get(i + 1) : "");
    }
    try {
      return (SourceFact) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("A fact that cannot be read: " + name, e);
    }
  }

  static List<String> split(String text) {
    return split(text, PART);
  }

  private static void append(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> {}
      case ConceptId concept -> escape(concept.curie(), out);
      case Enum<?> word -> out.append(word.name());
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          out.append(i == 0 ? "" : String.valueOf(MEMBER));
          append(list.get(i), out);
        }
      }
      default -> escape(value.toString(), out);
    }
  }

  private static @Nullable Object value(Class<?> type, String part) {
    if (type == List.class) {
      return part.isEmpty()
          ? List.of()
          : split(part, MEMBER).stream().map(m -> new ConceptId(unescape(m))).toList();
    }
    if (part.isEmpty()) {
      return null;
    }
    if (type.isEnum()) {
      return constant(type, part);
    }
    return scalar(type, part);
  }

  private static Object scalar(Class<?> type, String part) {
    return switch (type.getSimpleName()) {
      case "String" -> unescape(part);
      case "ConceptId" -> new ConceptId(unescape(part));
      case "PartialDate" -> PartialDate.parse(part);
      case "Integer" -> Integer.valueOf(part);
      case "Long" -> Long.valueOf(part);
      case "Double" -> Double.valueOf(part);
      case "boolean" -> Boolean.valueOf(part);
      default -> throw new IllegalStateException("A fact with a part of " + type);
    };
  }

  private static Object constant(Class<?> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("A word of another version: " + name);
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case FACT -> out.append("\\f");
        case PART -> out.append("\\p");
        case MEMBER -> out.append("\\m");
        default -> out.append(c);
      }
    }
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        c =
            switch (text.charAt(i)) {
              case 'f' -> FACT;
              case 'p' -> PART;
              case 'm' -> MEMBER;
              default -> '\\';
            };
      }
      out.append(c);
    }
    return out.toString();
  }

  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>(16);
    int start = 0;
    for (int at; (at = text.indexOf(separator, start)) >= 0; start = at + 1) {
      parts.add(text.substring(start, at));
    }
    parts.add(text.substring(start));
    return parts;
  }
}
