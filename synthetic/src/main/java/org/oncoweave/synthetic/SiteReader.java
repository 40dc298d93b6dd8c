package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncoweave.synthetic.Site.Code;
import org.oncoweave.synthetic.Site.Protocol;
import org.oncoweave.synthetic.Site.Step;
import org.oncoweave.synthetic.Site.Subtype;
import org.oncoweave.synthetic.Site.Tnm;

/// Puts the tables of cancers together.
final class SiteReader {
  private final Map<String, List<Tsv>> forms = grouped("forms.tsv", "site");
  private final Map<String, List<Tsv>> subtypes = grouped("subtypes.tsv", "site");
  private final Map<String, List<Tsv>> protocols = grouped("protocols.tsv", "site");
  private final Map<String, List<Tsv>> tnm = grouped("tnm.tsv", "group");

  private static Map<String, List<Tsv>> grouped(String file, String column) {
    return Tsv.read(file).stream().collect(Collectors.groupingBy(r -> r.text(column)));
  }

  List<Site> sites() {
    var sites = new ArrayList<Site>();
    for (var row : Tsv.read("sites.tsv")) {
      sites.add(site(row, sites.size()));
    }
    return List.copyOf(sites);
  }

  private Site site(Tsv row, int number) {
    var key = row.text("key");
    return new Site(
        number,
        key,
        row.text("label"),
        new Site.Incidence(pair(row, "cases"), pair(row, "age"), pair(row, "sd")),
        row.whole("paired") == 1,
        row.text("icd10"),
        row.text("system"),
        Weighted.of(row.text("stages")),
        tnmOf(row.text("tnm")),
        new Site.Forms(codes(key, "T"), codes(key, "M"), subtypesOf(key)),
        course(row),
        listed(protocols, key).stream().map(SiteReader::protocol).toList());
  }

  private static double[] pair(Tsv row, String name) {
    return new double[] {row.number(name + "M"), row.number(name + "F")};
  }

  private static Site.Course course(Tsv row) {
    var relapse = row.list("relapse", ",").stream().mapToDouble(Double::parseDouble).toArray();
    var spread = row.list("spread", ",");
    var kinds =
        "LOCAL_RECURRENCE:%s,REGIONAL_RECURRENCE:%s,METASTATIC_RECURRENCE:%s"
            .formatted(spread.get(0), spread.get(1), spread.get(2));
    return new Site.Course(
        relapse,
        Weighted.of(kinds),
        Weighted.of(row.text("metastases")),
        row.number("months"),
        row.number("tobacco"),
        row.number("odds"),
        row.text("marker"));
  }

  private Weighted<Code> codes(String key, String kind) {
    var list =
        listed(forms, key).stream()
            .filter(r -> r.text("kind").equals(kind))
            .map(r -> new Code(r.text("code"), r.number("weight"), r.text("phrase")))
            .toList();
    return new Weighted<>(list, Code::weight);
  }

  private Weighted<Subtype> subtypesOf(String key) {
    var list =
        listed(subtypes, key).stream()
            .map(r ->
                new Subtype(
                    r.text("key"),
                    r.number("weight"),
                    r.list("measures", " "),
                    r.list("variants", " ")))
            .toList();
    return new Weighted<>(list, Subtype::weight);
  }

  private Map<String, Weighted<Tnm>> tnmOf(String group) {
    var byStage = listed(tnm, group).stream().collect(Collectors.groupingBy(r -> r.text("stage")));
    var result = new HashMap<String, Weighted<Tnm>>();
    byStage.forEach((stage, rows) ->
        result.put(
            stage,
            new Weighted<>(
                rows.stream()
                    .map(r -> new Tnm(r.text("t"), r.text("n"), r.text("m"), r.number("weight")))
                    .toList(),
                Tnm::weight)));
    return result;
  }

  private static Protocol protocol(Tsv row) {
    return new Protocol(
        row.text("phase"),
        row.list("stages", ","),
        row.list("subtypes", ","),
        Days.ofYear(row.whole("from")),
        Days.ofYear(row.whole("to")),
        row.number("weight"),
        row.text("intent"),
        row.text("steps").equals("-")
            ? List.of()
            : row.list("steps", " ").stream().map(SiteReader::step).toList());
  }

  private static Step step(String text) {
    boolean beside = text.startsWith("+");
    var body = beside ? text.substring(1) : text;
    var parts = body.substring(2).split("\\*", -1);
    return new Step(
        body.charAt(0), parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 1, beside);
  }

  private static List<Tsv> listed(Map<String, List<Tsv>> map, String key) {
    return map.getOrDefault(key, List.of());
  }
}
