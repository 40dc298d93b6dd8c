package org.oncoweave.ingest.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.text.deid.Deidentifier;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// The JSON form of an extraction: one key a kind of fact, by the contract of `extract`.
final class AnswerForm {
  private static final Set<FindingKind> JUDGED =
      EnumSet.of(
          FindingKind.DIAGNOSIS,
          FindingKind.TREATMENT,
          FindingKind.SURGERY,
          FindingKind.RADIOTHERAPY,
          FindingKind.EXPOSURE,
          FindingKind.EVENT,
          FindingKind.RESPONSE,
          FindingKind.VARIANT);

  private final TextExtractor extractor;
  private final Optional<Deidentifier> deidentifier;

  AnswerForm(TextExtractor extractor, Optional<Deidentifier> deidentifier) {
    this.extractor = extractor;
    this.deidentifier = deidentifier;
  }

  Map<String, Object> of(String id, TextInput input, Extraction extraction) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", id);
    answer.put("language", extraction.language());
    answer.put("sentence_count", extraction.sentences());
    extraction.kind().ifPresent(told -> answer.put("document_type", told.kind().key()));
    if (!extraction.judged().isEmpty()) {
      answer.put("assertions", assertions(input, extraction.judged()));
    }
    for (Finding finding : extraction.findings()) {
      put(answer, finding, input.text());
    }
    deidentifier.ifPresent(d -> deidentify(answer, d, input, extraction));
    return answer;
  }

  private void deidentify(
      Map<String, Object> answer, Deidentifier deidentifier, TextInput input, Extraction found) {
    var known =
        new Deidentifier.Known(
            input.patient().lastNames(),
            input.patient().firstNames(),
            input.patient().birthDates(),
            input.patient().numbers());
    List<Deidentifier.Removal> removals =
        deidentifier.find(extractor.note(input), found.findings(), known);
    var spans = new ArrayList<Map<String, Object>>();
    for (Deidentifier.Removal r : removals) {
      var span = new LinkedHashMap<String, Object>();
      span.put("b", r.start());
      span.put("e", r.end());
      span.put("type", r.type());
      spans.add(span);
    }
    answer.put("deid", spans);
    answer.put("deid_text", Deidentifier.removed(input.text(), removals));
  }

  private static List<Map<String, Object>> assertions(TextInput input, List<Judgement> judged) {
    var list = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < judged.size(); i++) {
      TextInput.Span span = input.spansToJudge().get(i);
      Judgement j = judged.get(i);
      var map = new LinkedHashMap<String, Object>();
      map.put("b", span.start());
      map.put("e", span.end());
      map.put("surface", input.text().substring(span.start(), span.end()));
      map.put("negated", j.negated());
      map.put("hypothesis", j.hypothesis());
      map.put("family", j.family());
      map.put("history", j.history());
      list.add(map);
    }
    return list;
  }

  @SuppressWarnings("unchecked") // the lists are made here and nowhere else
  private static void put(Map<String, Object> answer, Finding finding, String text) {
    String key = finding.kind().key();
    if (finding.kind() == FindingKind.BREAST_DENSITY) {
      answer.putIfAbsent(key, finding.find("category").orElse(""));
    } else if (finding.kind().single()) {
      answer.putIfAbsent(key, item(finding, text));
    } else {
      ((List<Object>) answer.computeIfAbsent(key, _ -> new ArrayList<>())).add(item(finding, text));
    }
  }

  private static Map<String, Object> item(Finding finding, String text) {
    var map = new LinkedHashMap<String, Object>();
    map.put("b", finding.start());
    map.put("e", finding.end());
    map.put("surface", text.substring(finding.start(), finding.end()));
    map.putAll(finding.values());
    if (JUDGED.contains(finding.kind())) {
      flags(map, finding);
    }
    map.put("rule", finding.rule());
    return map;
  }

  private static void flags(Map<String, Object> map, Finding finding) {
    Judgement j = finding.judgement();
    map.put("negated", j.negated());
    map.put("hypothesis", j.hypothesis());
    map.put("family", j.family());
    map.put("history", j.history());
    if (j.planned()) {
      map.put("planned", true);
    }
    if (finding.kind() == FindingKind.SURGERY) {
      map.put("performed", !(j.negated() || j.planned() || j.hypothesis()));
    }
  }
}
