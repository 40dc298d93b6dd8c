package org.oncoweave.ingest.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How values of one type are written and read; found once a type.
sealed interface Shape {
  void write(Object value, RecordBytes.Writer out);

  Object read(RecordBytes.Reader in);

  /// What is known so far, by type.
  Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

  static Shape of(Type type) {
    var known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    var made = type instanceof ParameterizedType many ? ofMany(many) : ofClass((Class<?>) type);
    KNOWN.put(type, made);
    return made;
  }

  private static Shape ofMany(ParameterizedType type) {
    var part = of(type.getActualTypeArguments()[0]);
    var raw = type.getRawType();
    return raw == Optional.class ? new Maybe(part) : new Many(part, raw == Set.class);
  }

  private static Shape ofClass(Class<?> type) {
    if (type.isRecord()) {
      return Parts.of(type);
    }
    if (type.isEnum()) {
      return new Word(List.of(Objects.requireNonNull(type.getEnumConstants())));
    }
    if (type.isSealed()) {
      return Choice.of(type);
    }
    return switch (type.getSimpleName()) {
      case "String" -> new Text();
      case "int", "Integer" -> new Whole();
      case "boolean" -> new Truth();
      case "Double" -> new Real();
      default -> throw new IllegalStateException("No shape for " + type);
    };
  }

  /// A text.
  record Text() implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      out.text((String) value);
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return in.text();
    }
  }

  /// A whole number, mostly none below zero.
  record Whole() implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      out.number((Integer) value);
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return in.number();
    }
  }

  /// True or false.
  record Truth() implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      out.number((Boolean) value ? 1 : 0);
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return in.number() == 1;
    }
  }

  /// A number, as its text.
  record Real() implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      out.text(value.toString());
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return Double.valueOf(in.text());
    }
  }

  /// A constant of an enum, by its place.
  record Word(List<Object> constants) implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      out.number(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return constants.get(in.number());
    }
  }

  /// A value or none.
  record Maybe(Shape part) implements Shape {
    @Override
    public void write(Object value, RecordBytes.Writer out) {
      var held = ((Optional<?>) value).orElse(null);
      out.number(held == null ? 0 : 1);
      if (held != null) {
        part.write(held, out);
      }
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return in.number() == 0 ? Optional.empty() : Optional.of(part.read(in));
    }
  }

  /// Values of one shape.
  record Many(Shape part, boolean set) implements Shape {
    private static final Comparator<Object> BY_WORDS = Comparator.comparing(Object::toString);

    @Override
    public void write(Object value, RecordBytes.Writer out) {
      var all = (Collection<?>) value;
      out.number(all.size());
      var inOrder = set ? all.stream().sorted(BY_WORDS).toList() : all;
      inOrder.forEach(one -> part.write(one, out));
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      int size = in.number();
      var all = new ArrayList<Object>(size);
      for (int i = 0; i < size; i++) {
        all.add(part.read(in));
      }
      return set ? new LinkedHashSet<>(all) : all;
    }
  }

  /// One of a sealed family, by its place in it.
  record Choice(List<Class<?>> family) implements Shape {
    static Choice of(Class<?> type) {
      return new Choice(Arrays.asList(Objects.requireNonNull(type.getPermittedSubclasses())));
    }

    @Override
    public void write(Object value, RecordBytes.Writer out) {
      int place = family.indexOf(value.getClass());
      out.number(place);
      Shape.of(family.get(place)).write(value, out);
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      return Shape.of(family.get(in.number())).read(in);
    }
  }

  /// A record, part by part; a part that is absent is written as such.
  final class Parts implements Shape {
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Shape[] parts;
    private final boolean[] needed;

    private Parts(Constructor<?> constructor, Method[] accessors, Shape[] parts) {
      this.constructor = constructor;
      this.accessors = accessors;
      this.parts = parts;
      this.needed = new boolean[parts.length];
      for (int i = 0; i < parts.length; i++) {
        needed[i] = !(parts[i] instanceof Parts);
      }
    }

    static Parts of(Class<?> type) {
      var components = Objects.requireNonNull(type.getRecordComponents());
      var types = Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new);
      var accessors = Arrays.stream(components).map(c -> c.getAccessor()).toArray(Method[]::new);
      var parts =
          Arrays.stream(components).map(c -> Shape.of(c.getGenericType())).toArray(Shape[]::new);
      try {
        return new Parts(type.getDeclaredConstructor(types), accessors, parts);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its constructor", e);
      }
    }

    @Override
    public void write(Object value, RecordBytes.Writer out) {
      for (int i = 0; i < parts.length; i++) {
        var part = part(i, value);
        if (!needed[i]) {
          out.number(part == null ? 0 : 1);
        }
        if (part != null) {
          parts[i].write(part, out);
        }
      }
    }

    private @Nullable Object part(int i, Object value) {
      try {
        return accessors[i].invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record that does not answer", e);
      }
    }

    @Override
    public Object read(RecordBytes.Reader in) {
      var values = new @Nullable Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = needed[i] || in.number() == 1 ? parts[i].read(in) : null;
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("A record that cannot be read", e);
      }
    }
  }
}
