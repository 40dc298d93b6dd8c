package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ontology.variant.VariantReader;

/// Reads `size` pure HGVS forms on one core; the baseline reads the same forms within a sentence.
final class VariantsBench implements Bench {
  private static final long SEED = 17;
  private static final int TIMES = 3;
  private static final int SHARE = 50;
  private static final String RESIDUES = "ACDEFGHIKLMNPQRSTVWY";
  private static final String BASES = "ACGT";
  private static final List<String> GENES =
      List.of("EGFR", "BRAF", "TP53", "BRCA1", "BRCA2", "PIK3CA", "KIT", "ATM", "MLH1", "APC");

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    Memory.forget();
    var forms = forms((int) Math.min(size, 100_000));
    var sentences = forms.stream().map(form -> "mutation " + form + " retrouvée").toList();
    long few = Math.max(1, size / SHARE);
    double seconds = Bench.fastest(TIMES, () -> read(forms, size));
    double spoken = Bench.fastest(TIMES, () -> read(sentences, few));
    return Bench.result(
        "variants",
        Map.of("units", size, "sentences_per_second", Math.round(few / spoken)),
        seconds,
        new BenchResult.Baseline("the same forms in a sentence", spoken * size / few));
  }

  private static void read(List<String> texts, long times) {
    long known = 0;
    for (long i = 0; i < times; i++) {
      known += VariantReader.read(texts.get((int) (i % texts.size()))).keys().size();
    }
    if (known < times) {
      throw new IllegalStateException("A form has no answer");
    }
  }

  private static List<String> forms(int number) {
    var random = new SplittableRandom(SEED);
    var forms = new ArrayList<String>();
    for (int i = 0; i < number; i++) {
      forms.add(GENES.get(random.nextInt(GENES.size())) + " " + change(random, i));
    }
    return forms;
  }

  private static String change(SplittableRandom random, int i) {
    int place = 100 + random.nextInt(300);
    char residue = letter(random, RESIDUES);
    char base = letter(random, BASES);
    return switch (i % 5) {
      case 0 -> "p." + residue + place + letter(random, RESIDUES);
      case 1 -> "c." + place + base + ">" + letter(random, BASES);
      case 2 -> "c." + place + "_" + (place + 2) + "del";
      case 3 -> "c." + place + "+1" + base + ">" + letter(random, BASES);
      default -> "p." + residue + place + letter(random, RESIDUES) + "fs*" + (place % 40 + 2);
    };
  }

  private static char letter(SplittableRandom random, String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
