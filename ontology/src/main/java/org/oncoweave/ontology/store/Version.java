package org.oncoweave.ontology.store;

import java.util.List;

/// All vocabularies that are in use together; a load makes the next one, `rollback` takes the one
/// before. Version 0 is what the product ships.
public record Version(int number, int previous, List<Loaded> loaded) {
  static final Version SHIPPED = new Version(0, 0, List.of());

  public Version {
    loaded = List.copyOf(loaded);
  }
}
