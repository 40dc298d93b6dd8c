package org.oncoweave.ingest.source.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// The form of the codes of a system: what makes a code known enough to be kept.
record CodeForm(String scheme, Pattern form, int dot, String check) {
  private static final Map<String, CodeForm> FORMS = new HashMap<>();
  private static final int LONGEST = 400;

  static {
    for (var row : ShippedTable.rowsBelowNames(CodeForm.class, "code_forms.tsv", 5)) {
      int dot = Integer.parseInt(row.get(3));
      FORMS.put(row.get(0), new CodeForm(row.get(1), Pattern.compile(row.get(2)), dot, row.get(4)));
    }
  }

  /// The concept of a code, or [Reason#UNKNOWN_CODE]; a system without form has free codes.
  static Object read(String system, String code) {
    var name = system.toUpperCase(Locale.ROOT);
    var form = FORMS.get(name);
    if (form == null) {
      return free(name, code);
    }
    var bare = code.replace(".", "").toUpperCase(Locale.ROOT);
    if (!form.form.matcher(bare).matches()) {
      return form.check.equals("FREE") ? free(form.scheme, code) : Reason.UNKNOWN_CODE;
    }
    if (form.check.equals("LUHN") && !hasCheckDigit(bare)) {
      return Reason.UNKNOWN_CODE;
    }
    boolean dotted = form.dot > 0 && bare.length() > form.dot;
    return ConceptId.of(
        form.scheme, dotted ? bare.substring(0, form.dot) + "." + bare.substring(form.dot) : bare);
  }

  /// A code of the centre, or of a system of which only the name is known, as written: some are
  /// told apart by case.
  private static Object free(String system, String code) {
    if (code.length() > LONGEST || system.length() > LONGEST / 4) {
      return Reason.UNKNOWN_CODE;
    }
    var scheme = system.isEmpty() ? "LOCAL" : system.replace(':', '-').replace(' ', '-');
    return ConceptId.of(scheme, code);
  }

  /// LOINC: digits doubled from the right, modulus 10.
  private static boolean hasCheckDigit(String code) {
    int dash = code.length() - 2;
    int sum = 0;
    for (int i = dash - 1, place = 0; i >= 0; i--, place++) {
      int digit = code.charAt(i) - '0';
      int weighted = place % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
  }
}
