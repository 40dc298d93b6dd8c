package org.oncoweave.ingest.text.parse;

import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// The share of a variant among the copies of its gene: "VAF 32 %", "VAF 0.21", "L265P (22 %)".
final class VariantShare {
  private static final double PERCENT = 100;

  private VariantShare() {}

  static void read(Found.Values values, String near, String after) {
    Matcher vaf = VariantWords.VAF.matcher(near);
    Matcher part = VariantWords.VAF_PART.matcher(near);
    if (vaf.find()) {
      put(values, vaf.group("first") == null ? vaf.group(2) : vaf.group("first"));
    } else if (part.find()) {
      values.with("vaf", Numbers.decimal(part.group(1)));
    } else {
      behind(values, after);
    }
  }

  // Right behind the last change.
  private static void behind(Found.Values values, String after) {
    int end = -1;
    for (Rule change : VariantWords.CHANGES) {
      Matcher m = change.matcher(after);
      end = m.find() ? Math.max(end, m.end()) : end;
    }
    Matcher m = VariantWords.SHARE.matcher(after).region(Math.max(end, 0), after.length());
    if (end >= 0 && m.lookingAt()) {
      put(values, m.group(1));
    }
  }

  private static void put(Found.Values values, String percent) {
    values.with("vaf", Numbers.plain(Numbers.decimal(percent).doubleValue() / PERCENT));
  }
}
