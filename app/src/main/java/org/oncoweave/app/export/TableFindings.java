package org.oncoweave.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

/// What was found and given, as OncoWeave tables: measurements, variants, and the medicines of each
/// course; other diseases and acts go to the tables that tumours and operations share with them.
final class TableFindings implements Closeable {
  /// What tables call the systems of diagnoses and acts.
  private static final Map<String, String> SYSTEMS =
      Map.of("ICD10", "ICD-10", "ICDO3", "ICD-O-T", "CCAM", "CCAM", "LOCAL", "LOCAL");

  private final Cells medicines;
  private final Cells measurements;
  private final Cells variants;

  TableFindings(Path folder) throws IOException {
    medicines =
        cells(
            folder, "administrations", "id,patient,date,code,label,regimen,line,intent,tumour,end");
    measurements =
        cells(folder, "measurements", "id,patient,date,label,code,value,unit,text_value");
    variants =
        cells(
            folder,
            "variants",
            "id,patient,gene,specimen,date,hgvs_c,hgvs_p,build,chromosome,position,ref,alt,vaf,"
                + "origin,significance,test");
  }

  private static Cells cells(Path folder, String name, String header) throws IOException {
    return new Cells(folder.resolve(name + ".csv"), header.split(",", -1));
  }

  /// A disease or an act of a system that tables know.
  static void coded(Cells file, String patient, Recorded.Condition c) throws IOException {
    var code = c.concept();
    if (code != null && SYSTEMS.getOrDefault(code.scheme(), "").startsWith("ICD")) {
      var system = SYSTEMS.get(code.scheme());
      file.row(c.key(), patient, system, code.code(), c.date(), c.label(), c.role());
    }
  }

  static void coded(Cells file, String patient, Recorded.Act a) throws IOException {
    var code = a.concept();
    if (code != null && isOfActs(code)) {
      file.row(a.key(), patient, a.date(), code.scheme(), code.code(), a.label(), null);
    }
  }

  /// Whether tables take acts of the system of the code.
  static boolean isOfActs(ConceptId code) {
    return code.scheme().equals(SYSTEMS.get(code.scheme()));
  }

  void write(ExportedPatient one) throws IOException {
    var patient = one.patient().id();
    for (var m : one.all(Recorded.Measurement.class)) {
      measurement(patient, m);
    }
    var specimens = new HashMap<String, @Nullable String>();
    one.all(Recorded.Specimen.class).forEach(s -> specimens.put(s.key(), s.label()));
    for (var v : one.all(Recorded.Variant.class)) {
      if (v.kind() == null && v.gene() != null) {
        variant(patient, v, specimens.get(String.valueOf(v.specimen())));
      }
    }
  }

  private void measurement(String patient, Recorded.Measurement m) throws IOException {
    var code = TablesWriter.code(m.concept());
    boolean loinc = m.concept() != null && m.concept().scheme().equals("LOINC");
    var label = m.label() == null && !loinc ? code : m.label();
    var known = loinc ? code : null;
    measurements.row(m.key(), patient, m.date(), label, known, value(m), m.unit(), m.textValue());
  }

  private static String value(Recorded.Measurement m) {
    if (m.value() == null) {
      return "";
    }
    var plain = BigDecimal.valueOf(m.value()).stripTrailingZeros().toPlainString();
    return m.comparator() == null ? plain : m.comparator() + plain;
  }

  private void variant(String patient, Recorded.Variant v, @Nullable String specimen)
      throws IOException {
    variants.row(
        v.key(),
        patient,
        v.gene(),
        specimen,
        v.date(),
        v.hgvsC(),
        v.hgvsP(),
        v.build(),
        v.chromosome(),
        v.position(),
        v.ref(),
        v.alt(),
        v.vaf(),
        v.origin(),
        v.significance(),
        v.test());
  }

  /// A row a medicine, from the first day of the course to its last; a course without medicines has
  /// one of its words.
  void course(ExportedPatient one, Recorded.Treatment t) throws IOException {
    boolean alone = t.concepts().size() == 1 && t.regimen() == null;
    for (var medicine : t.concepts()) {
      boolean atc = medicine.scheme().equals("ATC");
      var words = alone ? t.label() : null;
      medicine(one, t, atc ? medicine.code() : null, atc ? words : medicine.code());
    }
    if (t.concepts().isEmpty() && t.label() != null) {
      medicine(one, t, null, t.label());
    }
  }

  private void medicine(
      ExportedPatient one, Recorded.Treatment t, @Nullable String code, @Nullable String label)
      throws IOException {
    medicines.row(
        t.key() + "/" + (code == null ? label : code),
        one.patient().id(),
        t.start(),
        code,
        label,
        t.regimen(),
        t.line(),
        t.intent(),
        one.tumourOf(t).orElse(null),
        t.end());
  }

  @Override
  public void close() throws IOException {
    medicines.close();
    measurements.close();
    variants.close();
  }
}
