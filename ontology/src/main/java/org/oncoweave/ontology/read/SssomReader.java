package org.oncoweave.ontology.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;

/// Reads SSSOM mappings as tab separated values with their `#` metadata.
final class SssomReader {
  private static final int MISSING = -1;
  private static final String VERSION = "# mapping_set_version:";

  private SssomReader() {}

  static Release read(String name, BufferedReader in) throws IOException {
    List<String> header = List.of();
    var version = "";
    var mappings = new ArrayList<Crosswalk.Mapping>();
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        version = line.startsWith(VERSION) ? line.substring(VERSION.length()).strip() : version;
        continue;
      }
      var cells = Arrays.asList(line.split("\t", -1));
      if (header.isEmpty()) {
        header = checked(name, cells);
      } else {
        mappings.add(mapping(header, cells, name + ", line " + number));
      }
    }
    if (header.isEmpty()) {
      throw new OntologyFault(name + " is empty; SSSOM begins with a line of column names");
    }
    return new Release(
        new Release.Source(name, version, mappings.size()), List.of(), List.of(), mappings);
  }

  private static List<String> checked(String name, List<String> header) {
    for (var needed : List.of("subject_id", "predicate_id", "object_id")) {
      if (header.indexOf(needed) == MISSING) {
        throw new OntologyFault(name + " is not SSSOM: no column " + needed);
      }
    }
    return header;
  }

  private static Crosswalk.Mapping mapping(List<String> header, List<String> cells, String where) {
    if (cells.size() < header.size()) {
      throw new OntologyFault(where + ": fewer cells than columns; the file may be cut short");
    }
    return new Crosswalk.Mapping(
        Curies.of(cells.get(header.indexOf("subject_id"))),
        cells.get(header.indexOf("predicate_id")),
        Curies.of(cells.get(header.indexOf("object_id"))));
  }
}
