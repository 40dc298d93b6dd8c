package org.oncoweave.ingest.text.kind;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.oncoweave.ingest.text.note.Folded;
import org.oncoweave.ontology.ShippedTable;

/// Trains the classifier of documents on the texts of `texts.tsv`; run by the build.
public final class KindTraining {
  private static final int ROUNDS = 300;

  private KindTraining() {}

  /// The file to write the model to.
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      model().serialize(out);
    }
  }

  static DoccatModel model() throws IOException {
    var parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    List<DocumentSample> samples =
        ShippedTable.rows(KindTraining.class, "texts.tsv", 2).stream()
            .map(row -> new DocumentSample(row.get(0), Features.of(Folded.lower(row.get(1)))))
            .toList();
    return DocumentCategorizerME.train(
        "fr", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
  }
}
