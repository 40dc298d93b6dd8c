package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;

/// The door: writes the patients of the graph who do not oppose research, pseudonymised, a page at
/// a time, so that memory holds one page and the version of each patient.
public final class Exports {
  /// The file in which an export keeps the version of each patient it wrote, for the next one.
  static final String VERSIONS = "export-versions.tsv";

  private static final int PAGE = 200;

  /// What an export wrote: patients, and those of the export before who are gone.
  public record Outcome(long written, long same, long gone) {}

  private final PatientGraph patients;
  private final DocumentGraph documents;
  private final ProfileGraph profiles;

  public Exports(GraphConnection graph) {
    this.patients = PatientGraph.of(graph);
    this.documents = DocumentGraph.of(graph);
    this.profiles = ProfileGraph.of(graph);
  }

  /// Whether a folder holds an export that another can follow.
  public static boolean isExport(Path folder) {
    return Files.isRegularFile(folder.resolve(VERSIONS));
  }

  /// Writes into the folder; `since` is the folder of an earlier export: patients who did not
  /// change after it are left out.
  public Outcome run(Form form, Path folder, @Nullable Path since) throws IOException {
    var before = since == null ? Map.<String, Long>of() : versions(since.resolve(VERSIONS));
    var now = new TreeMap<String, Long>();
    profiles.streamVersions(now::put);
    Files.createDirectories(folder);
    var seen = new TreeMap<String, Long>();
    long written = 0;
    try (var writer = form.writer(folder)) {
      for (var page : pages(now)) {
        written += write(page, new Target(writer, form), new Changes(before, now, seen));
      }
    }
    var gone = new ArrayList<>(before.keySet());
    gone.removeAll(seen.keySet());
    Files.write(folder.resolve("export-gone.tsv"), gone.stream().sorted().toList());
    Files.write(
        folder.resolve(VERSIONS),
        seen.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList());
    return new Outcome(written, seen.size() - written, gone.size());
  }

  /// The version of each patient in the export before, now, and of those that may be seen.
  private record Changes(Map<String, Long> before, Map<String, Long> now, Map<String, Long> seen) {
    boolean see(String id) {
      var version = now.getOrDefault(id, 0L);
      seen.put(id, version);
      return !version.equals(before.get(id));
    }
  }

  private static Map<String, Long> versions(Path file) throws IOException {
    var versions = new HashMap<String, Long>();
    for (var line : Files.readAllLines(file)) {
      int tab = line.lastIndexOf('\t');
      versions.put(line.substring(0, tab), Long.valueOf(line.substring(tab + 1)));
    }
    return versions;
  }

  private static List<List<String>> pages(Map<String, Long> now) {
    var ids = List.copyOf(now.keySet());
    var pages = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      pages.add(ids.subList(from, Math.min(from + PAGE, ids.size())));
    }
    return pages;
  }

  /// Where patients go, and in what form.
  private record Target(PatientWriter writer, Form form) {}

  private long write(List<String> ids, Target target, Changes changes) throws IOException {
    var form = target.form();
    var wanted = ids.stream().filter(form::wants).toList();
    var changed =
        patients.list(wanted, Visibility.NOT_OPPOSED).stream()
            .filter(p -> changes.see(p.id()) || form.isWhole())
            .toList();
    if (changed.isEmpty()) {
      return 0;
    }
    var page = new PageOfPatients(changed, form.beside());
    for (var patient : changed) {
      target.writer().write(page.of(patient));
    }
    return changed.size();
  }

  /// What is recorded of a page of patients, asked once a kind.
  private final class PageOfPatients {
    private static final List<Kind<?>> HISTORY =
        List.of(
            new Kind<>(Recorded.Tumour.class),
            new Kind<>(Recorded.NeoplasticEvent.class),
            new Kind<>(Recorded.Treatment.class));

    private final List<String> ids;
    private final Map<String, Map<Class<?>, List<? extends Recorded>>> records = new HashMap<>();
    private final Map<String, Page<Document>> pages;

    PageOfPatients(List<Patient> page, List<Kind<?>> beside) {
      ids = page.stream().map(Patient::id).toList();
      HISTORY.forEach(this::ask);
      beside.forEach(this::ask);
      pages = documents.pages(ids, new Page.Slice(Page.Slice.LARGEST, 0), Visibility.NOT_OPPOSED);
    }

    private <R extends Record & Recorded> void ask(Kind<R> kind) {
      patients
          .records(kind.type(), ids, Visibility.NOT_OPPOSED)
          .forEach((id, rows) ->
              records.computeIfAbsent(id, _ -> new HashMap<>()).put(kind.type(), rows));
    }

    ExportedPatient of(Patient patient) {
      var page = pages.get(patient.id());
      return new ExportedPatient(
          patient.pseudonymised(),
          page == null ? List.of() : page.rows(),
          records.getOrDefault(patient.id(), Map.of()));
    }
  }
}
