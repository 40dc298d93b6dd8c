package org.oncoweave.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A test that writes files, a cBioPortal study among them, into a folder of its own.
record StudyFolder(Path folder) {
  void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// The description of the file `data_NAME.txt` of the study.
  void meta(String name, String type, String datatype) throws IOException {
    write(
        "study/meta_" + name + ".txt",
        "genetic_alteration_type: %s\ndatatype: %s\nstable_id: %s\ndata_filename: data_%s.txt\n"
            .formatted(type, datatype, name, name));
  }
}
