package org.oncoweave.analysis.variants;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import org.oncoweave.ontology.variant.Genomes;
import org.oncoweave.ontology.variant.Placing;
import org.oncoweave.ontology.variant.VariantReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads strings of reports from JSON lines and writes what variant each says.
public final class VariantLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  private VariantLines() {}

  /// How many lines were read, and how many were no JSON.
  public record Outcome(long read, long broken) {}

  /// `genomes` of the centre, by which changes at places of the genome are checked and aligned.
  public static Outcome run(BufferedReader in, Writer out, Genomes genomes) throws IOException {
    long read = 0;
    long broken = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      var reply = new LinkedHashMap<String, Object>();
      try {
        var question = JSON.readTree(line);
        reply.put("id", question.path("id").asString(""));
        var reading = VariantReader.read(question.path("text").asString(""));
        reply.putAll(Placing.keys(reading, genomes));
        read++;
      } catch (JacksonException e) {
        reply.put("error", "no JSON: " + e.getOriginalMessage());
        broken++;
      }
      out.write(JSON.writeValueAsString(reply));
      out.write('\n');
    }
    return new Outcome(read, broken);
  }
}
