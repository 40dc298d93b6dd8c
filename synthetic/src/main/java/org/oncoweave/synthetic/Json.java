package org.oncoweave.synthetic;

import java.util.Collection;

/// Writes JSON by hand: the truth files are flat and the module has no library.
final class Json {
  private final StringBuilder text = new StringBuilder();
  private boolean comma;

  Json open(char bracket) {
    separate();
    text.append(bracket);
    comma = false;
    return this;
  }

  Json close(char bracket) {
    text.append(bracket);
    comma = true;
    return this;
  }

  Json key(String name) {
    separate();
    quote(name);
    text.append(':');
    comma = false;
    return this;
  }

  Json value(String value) {
    separate();
    quote(value);
    comma = true;
    return this;
  }

  Json raw(String number) {
    separate();
    text.append(number);
    comma = true;
    return this;
  }

  Json field(String name, String value) {
    return key(name).value(value);
  }

  Json field(String name, long value) {
    return key(name).raw(Long.toString(value));
  }

  Json field(String name, Collection<String> values) {
    key(name).open('[');
    values.forEach(this::value);
    return close(']');
  }

  Json line() {
    text.append('\n');
    return this;
  }

  String take() {
    var taken = text.toString();
    text.setLength(0);
    comma = false;
    return taken;
  }

  private void separate() {
    if (comma) {
      text.append(',');
    }
    comma = false;
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
    text.append('"');
  }
}
