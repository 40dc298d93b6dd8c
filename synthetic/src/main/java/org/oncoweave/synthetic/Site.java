package org.oncoweave.synthetic;

import java.util.List;
import java.util.Map;

/// One kind of cancer: how common, where, made of what, how it runs, how it is treated.
@SuppressWarnings("ArrayRecordComponent") // of shipped tables, never changed
record Site(
    int number,
    String key,
    String label,
    Incidence incidence,
    boolean paired,
    String icd10,
    String stageSystem,
    Weighted<String> stages,
    Map<String, Weighted<Tnm>> tnm,
    Forms forms,
    Course course,
    List<Protocol> protocols) {

  /// Yearly cases and age in men and in women.
  record Incidence(double[] cases, double[] age, double[] spread) {}

  /// Topographies, morphologies and subtypes.
  record Forms(
      Weighted<Code> topographies, Weighted<Code> morphologies, Weighted<Subtype> subtypes) {}

  /// Hazard of relapse by stage, kinds of relapse, organs reached, survival after it.
  record Course(
      double[] relapse,
      Weighted<String> spread,
      Weighted<String> metastases,
      double months,
      double tobacco,
      double odds,
      String marker) {}

  /// An ICD-O code with our phrase for it.
  record Code(String code, double weight, String phrase) {}

  /// T, N and M of a stage.
  record Tnm(String t, String n, String m, double weight) {
    boolean distant() {
      return m.startsWith("1");
    }
  }

  /// A molecular subtype: what is measured and which variants go with it.
  record Subtype(String key, double weight, List<String> measures, List<String> variants) {}

  /// A plan of care for a phase, stages and subtypes, in a period.
  record Protocol(
      String phase,
      List<String> stages,
      List<String> subtypes,
      int from,
      int to,
      double weight,
      String intent,
      List<Step> steps) {
    boolean fits(String phaseNow, String stage, String subtype) {
      return phase.equals(phaseNow) && among(stages, stage) && among(subtypes, subtype);
    }

    private static boolean among(List<String> list, String value) {
      return list.contains("*") || list.contains(value);
    }
  }

  /// A step of a plan: S act, C regimen, R radiotherapy; beside starts with the step before.
  record Step(char kind, String key, int cycles, boolean beside) {}

  /// The morphology 9xxx of blood and lymph have no TNM and no distant metastases.
  boolean systemic() {
    return !stageSystem.equals("TNM") && !key.equals("cerveau");
  }
}
