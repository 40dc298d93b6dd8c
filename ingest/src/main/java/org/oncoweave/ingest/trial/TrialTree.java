package org.oncoweave.ingest.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The tree of a trial: that it is one, and of what depth. Aliases of YAML can lead back to where
/// they stand, or stand for one another until a small file is a huge tree.
final class TrialTree {
  static final int DEEPEST = 100; // levels, of which real trials have some twenty
  private static final int MOST = 200_000; // parts of one trial
  private static final int SHOWN = 12; // levels of a place that is told
  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int parts;

  private TrialTree() {}

  /// The trial cannot be a tree of criteria; the message says where and why.
  static final class NoTree extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoTree(Place place, String why) {
      super(place.words() + ": " + why);
    }
  }

  /// Where something stands in a trial.
  record Place(@Nullable Place above, String step, int level) {
    static final Place TOP = new Place(null, "", 0);

    Place in(String name) {
      return new Place(this, level == 0 ? name : "." + name, level + 1);
    }

    Place at(int number) {
      return new Place(this, "[" + number + "]", level + 1);
    }

    String words() {
      var steps = new ArrayList<String>();
      for (Place place = this; place != null; place = place.above) {
        steps.add(place.step);
      }
      var down = steps.reversed();
      return down.size() > SHOWN
          ? String.join("", down.subList(0, SHOWN)) + "…"
          : String.join("", down);
    }
  }

  private record At(JsonNode node, Place place) {}

  /// Why a trial in JSON goes too deep; empty where it does not. Walks without recursion, since a
  /// text may nest as deep as it is long.
  static Optional<String> fault(JsonNode trial) {
    var open = new ArrayDeque<At>(List.of(new At(trial, Place.TOP)));
    while (!open.isEmpty()) {
      var at = open.pop();
      if (at.place.level > DEEPEST) {
        return Optional.of(at.place.words() + ": " + tooDeep());
      }
      at.node.properties().forEach(e -> open.push(new At(e.getValue(), at.place.in(e.getKey()))));
      for (int i = 0; at.node.isArray() && i < at.node.size(); i++) {
        open.push(new At(at.node.get(i), at.place.at(i)));
      }
    }
    return Optional.empty();
  }

  private static String tooDeep() {
    return Words.say("more than %s levels", DEEPEST);
  }

  /// What YAML holds, as JSON.
  ///
  /// @throws NoTree if it is none
  static JsonNode of(@Nullable Object yaml) {
    return new TrialTree().node(yaml, Place.TOP);
  }

  private JsonNode node(@Nullable Object yaml, Place place) {
    if (++parts > MOST) {
      throw new NoTree(place, Words.say("more than %s parts through its aliases", MOST));
    }
    return switch (yaml) {
      case null -> NODES.nullNode();
      case Map<?, ?> map -> within(map, place, () -> object(map, place));
      case List<?> list -> within(list, place, () -> array(list, place));
      case Boolean value -> NODES.booleanNode(value);
      default -> NODES.stringNode(yaml.toString());
    };
  }

  private JsonNode within(Object branch, Place place, Supplier<JsonNode> tree) {
    if (!open.add(branch)) {
      throw new NoTree(place, Words.say("a circle: this leads back to what it is part of"));
    }
    if (place.level > DEEPEST) {
      throw new NoTree(place, tooDeep());
    }
    var made = tree.get();
    open.remove(branch);
    return made;
  }

  private JsonNode object(Map<?, ?> map, Place place) {
    var object = NODES.objectNode();
    map.forEach((key, value) -> {
      var name = String.valueOf(key);
      object.set(name, node(value, place.in(name)));
    });
    return object;
  }

  private JsonNode array(List<?> list, Place place) {
    var array = NODES.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      array.add(node(list.get(i), place.at(i)));
    }
    return array;
  }
}
