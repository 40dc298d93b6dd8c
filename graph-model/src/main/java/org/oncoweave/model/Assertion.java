package org.oncoweave.model;

/// What a text says of a thing that it names.
public enum Assertion {
  AFFIRMED,
  NEGATED,
  UNCERTAIN
}
