package org.oncoweave.analysis.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A tree of made-up codes: exposures in families, groups and leaves; treatments, variants, places
/// and administrative facts. Names carry no meaning and change with the seed.
final class PlantedTree {
  enum Kind {
    EXPOSURE,
    TREATMENT,
    VARIANT,
    PLACE,
    ADMINISTRATIVE,
    INNER
  }

  record Node(String code, @Nullable String parent, Kind kind, int family) {}

  final List<Node> nodes = new ArrayList<>();
  final List<String> groups = new ArrayList<>();
  final List<Node> leaves = new ArrayList<>();
  final String administrative;
  private final Random random;

  PlantedTree(Random random) {
    this.random = random;
    exposures();
    treatments();
    plain(Kind.VARIANT, 30 + random.nextInt(20), -1);
    plain(Kind.PLACE, 6 + random.nextInt(6), -1);
    administrative = root();
    Collections.shuffle(leaves, random);
  }

  private String root() {
    String code = name() + nodes.size();
    nodes.add(new Node(code, null, Kind.INNER, -1));
    return code;
  }

  private String inner(String parent) {
    String code = parent + "." + name() + nodes.size();
    nodes.add(new Node(code, parent, Kind.INNER, -1));
    return code;
  }

  private void leaf(String parent, Kind kind, int family) {
    var leaf = new Node(parent + "." + name() + nodes.size(), parent, kind, family);
    nodes.add(leaf);
    leaves.add(leaf);
  }

  Node administrative(String word) {
    var leaf = new Node(administrative + "." + word, administrative, Kind.ADMINISTRATIVE, -1);
    nodes.add(leaf);
    return leaf;
  }

  private String name() {
    return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
  }

  private void exposures() {
    String root = root();
    int families = 9 + random.nextInt(5);
    for (int f = 0; f < families; f++) {
      String family = inner(root);
      int inFamily = 4 + random.nextInt(3);
      for (int g = 0; g < inFamily; g++) {
        String group = inner(family);
        groups.add(group);
        int inGroup = 4 + random.nextInt(3);
        for (int l = 0; l < inGroup; l++) {
          leaf(group, Kind.EXPOSURE, f);
        }
      }
    }
  }

  private void treatments() {
    String root = root();
    for (int k = 0; k < 4; k++) {
      String kind = inner(root);
      boolean deep = k == 0;
      for (int d = 0; d < 5; d++) {
        String drug = deep ? inner(kind) : kind;
        for (int l = 0; l < (deep ? 4 : 1); l++) {
          leaf(drug, Kind.TREATMENT, k);
        }
      }
    }
  }

  private void plain(Kind kind, int count, int family) {
    String root = root();
    for (int i = 0; i < count; i++) {
      leaf(root, kind, family);
    }
  }
}
