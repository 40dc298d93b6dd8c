package org.oncoweave.model;

/// The one check that every key passes.
final class Keys {
  private static final int LONGEST = 512;

  private Keys() {}

  static void check(String value, String what) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Not a " + what + ": " + value.length() + " characters");
    }
  }
}
