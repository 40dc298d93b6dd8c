package org.oncoweave.ontology.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Words;

/// Lets bytes through and stops at the first that is not UTF-8, with its line.
final class StrictText extends FilterInputStream {
  private final String name;
  private int line = 1;
  private int first;
  private int following;
  private int least = 0x80;
  private int most = 0xBF;

  StrictText(String name, InputStream in) {
    super(in);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    check(next < 0 ? -1 : next);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    for (int i = from; i < from + count; i++) {
      check(bytes[i] & 0xFF);
    }
    if (count < 0) {
      check(-1);
    }
    return count;
  }

  private void check(int value) {
    if (following > 0) {
      if (value < least || value > most) {
        throw wrong(value < 0 ? value : first);
      }
      following--;
      least = 0x80;
      most = 0xBF;
    } else if (value >= 0x80) {
      begin(value);
    } else if (value == '\n') {
      line++;
    }
  }

  /// The first byte of a letter: how many follow.
  private void begin(int value) {
    if (value < 0xC2 || value > 0xF4) {
      throw wrong(value);
    }
    first = value;
    following = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
    bound(value);
  }

  /// What the second byte may be after some first ones (Unicode, table 3-7).
  private void bound(int first) {
    switch (first) {
      case 0xE0 -> least = 0xA0;
      case 0xED -> most = 0x9F;
      case 0xF0 -> least = 0x90;
      case 0xF4 -> most = 0x8F;
      default -> {} // any following byte
    }
  }

  private OntologyFault wrong(int value) {
    return new OntologyFault(
        value < 0
            ? Words.say("%s ends in the middle of a letter; it is cut short, fetch it again", name)
            : Words.say(
                "%s, line %d: the byte %02X is not UTF-8; save the file as UTF-8",
                name, line, value));
  }
}
