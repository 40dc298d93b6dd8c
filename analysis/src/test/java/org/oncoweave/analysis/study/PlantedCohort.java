package org.oncoweave.analysis.study;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A made-up cohort as the four tables of a study, and what was planted in it.
final class PlantedCohort {
  static final int ADMINISTRATIVE_END = (int) LocalDate.of(2022, 12, 31).toEpochDay();

  static final class Patient {
    String id = "";
    boolean male;
    boolean smoking;
    int birth;
    int index;
    int end;
    boolean dead;
    int second = Integer.MAX_VALUE;
    String site = "";
    String indexSite = "";
    final Map<String, Integer> exposed = new TreeMap<>();

    double age(int day) {
      return (day - birth) / 365.25;
    }
  }

  /// How strong an effect is as the years after the first cancer pass.
  enum Shape {
    STEADY,
    EARLY,
    LATE;

    /// The share of the logarithm of the ratio that holds.
    double strength(double years) {
      return switch (this) {
        case STEADY -> 1;
        case EARLY -> Math.clamp(1.5 - years / 10, .3, 1.5);
        case LATE -> Math.clamp(.6 + years / 10, .6, 1.4);
      };
    }
  }

  /// A planted effect; `site` empty: on every site.
  record Effect(String kind, String code, double ratio, double lagYears, String site, Shape shape) {
    Effect after(double years) {
      return new Effect(kind, code, ratio, years, site, shape);
    }

    Effect at(String where) {
      return new Effect(kind, code, ratio, lagYears, where, shape);
    }
  }

  final List<Patient> patients = new ArrayList<>();
  final PlantedTree tree;
  final List<Effect> effects = new ArrayList<>();
  final Map<String, String> proxies = new TreeMap<>();
  final Map<String, String> traps = new TreeMap<>();
  @Nullable String deadly;

  PlantedCohort(PlantedTree tree) {
    this.tree = tree;
  }

  /// Codes with something behind them: planted, above a planted one, in a planted group, or a proxy
  /// or above one.
  Set<String> nonNull() {
    var parent = new TreeMap<String, String>();
    for (var node : tree.nodes) {
      if (node.parent() != null) {
        parent.put(node.code(), node.parent());
      }
    }
    var real = new TreeSet<String>();
    var start = new ArrayList<>(proxies.keySet());
    effects.forEach(e -> start.add(e.code()));
    for (var code : start) {
      for (@Nullable String c = code; c != null; c = parent.get(c)) {
        real.add(c);
      }
    }
    for (var e : effects) {
      if (e.kind.equals("group")) {
        tree.nodes.stream().filter(n -> e.code.equals(n.parent())).forEach(n -> real.add(n.code()));
      }
    }
    return real;
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var people = new StringBuilder("patient,sex,birth,smoking,index_date,end_date,status\n");
    var tumours = new StringBuilder("patient,rank,topography,date\n");
    var events = new StringBuilder("patient,code,date\n");
    for (var p : patients) {
      people.append(
          "%s,%s,%s,%d,%s,%s,%s\n"
              .formatted(
                  p.id,
                  p.male ? "M" : "F",
                  day(p.birth),
                  p.smoking ? 1 : 0,
                  day(p.index),
                  day(p.end),
                  p.dead ? "dead" : "alive"));
      tumours.append("%s,1,%s,%s\n".formatted(p.id, p.indexSite, day(p.index)));
      if (p.second <= p.end) {
        tumours.append("%s,2,%s,%s\n".formatted(p.id, p.site, day(p.second)));
      }
      p.exposed.forEach((code, d) -> events.append("%s,%s,%s\n".formatted(p.id, code, day(d))));
    }
    var nodes = new StringBuilder("code,parent,label\n");
    for (var n : tree.nodes) {
      nodes.append(
          "%s,%s,%s\n".formatted(n.code(), n.parent() == null ? "" : n.parent(), n.kind()));
    }
    zip(folder.resolve("patients.csv.gz"), people);
    zip(folder.resolve("tumours.csv.gz"), tumours);
    zip(folder.resolve("events.csv.gz"), events);
    zip(folder.resolve("tree.csv.gz"), nodes);
  }

  private static LocalDate day(int epoch) {
    return LocalDate.ofEpochDay(epoch);
  }

  private static void zip(Path file, CharSequence text) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.append(text);
    }
  }
}
