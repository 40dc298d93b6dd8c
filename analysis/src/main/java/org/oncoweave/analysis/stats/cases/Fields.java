package org.oncoweave.analysis.stats.cases;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one answer, in order: infinite numbers as "Inf", undefined ones as null.
final class Fields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final ObjectNode node = NODES.objectNode();

  static Fields undefined() {
    return new Fields().put("undefined", true);
  }

  Fields put(String name, double value) {
    node.set(name, number(value));
    return this;
  }

  Fields put(String name, int value) {
    node.put(name, value);
    return this;
  }

  Fields put(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Fields put(String name, double[] list) {
    node.set(name, array(list));
    return this;
  }

  Fields put(String name, double[][] lists) {
    var array = NODES.arrayNode();
    for (double[] list : lists) {
      array.add(array(list));
    }
    node.set(name, array);
    return this;
  }

  /// One list a group, one pair of limits a time.
  Fields put(String name, List<double[][]> groups) {
    var array = NODES.arrayNode();
    for (var group : groups) {
      var inner = array.addArray();
      for (double[] pair : group) {
        inner.add(array(pair));
      }
    }
    node.set(name, array);
    return this;
  }

  Fields put(String name, Collection<String> words) {
    var array = node.putArray(name);
    words.forEach(array::add);
    return this;
  }

  Fields put(String name, Fields fields) {
    node.set(name, fields.node);
    return this;
  }

  ObjectNode node() {
    return node;
  }

  private static ArrayNode array(double[] list) {
    var array = NODES.arrayNode();
    for (double value : list) {
      array.add(number(value));
    }
    return array;
  }

  private static JsonNode number(double value) {
    if (Double.isNaN(value)) {
      return NODES.nullNode();
    }
    if (Double.isInfinite(value)) {
      return NODES.stringNode(value > 0 ? "Inf" : "-Inf");
    }
    return NODES.numberNode(value);
  }
}
