package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Writes reports as rows of `documents`, with the text inside or in a file of its own.
final class Documents {
  private final CsvFile rows;
  private final Settings settings;

  Documents(Tables tables, Settings settings) {
    this.rows = tables.get(Table.DOCUMENTS);
    this.settings = settings;
  }

  void write(Life life, List<Report> reports) throws IOException {
    boolean inline = settings.reports() == Settings.Reports.INLINE;
    for (var r : reports) {
      var id = id(life, r);
      rows.cell(id).cell(life.id).day(r.day()).cell(r.kind().type()).cell(r.kind().title());
      rows.cell(r.doctor().name()).cell(r.doctor().service());
      rows.cell(inline ? r.text().text() : "").cell(inline ? "" : file(life, id, r)).end();
    }
  }

  static String id(Life life, Report report) {
    return "C" + life.id.substring(1) + "-" + report.number();
  }

  /// A folder holds the reports of a thousand patients.
  private String file(Life life, String id, Report report) throws IOException {
    var folder = "reports/" + life.ordinal / 1000;
    Files.createDirectories(settings.out().resolve(folder));
    var relative = folder + "/" + id + ".txt";
    Files.writeString(settings.out().resolve(relative), report.text().text());
    return relative;
  }
}
