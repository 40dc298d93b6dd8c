package org.oncoweave.app;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipException;
import org.oncoweave.graph.GraphUnavailableException;
import org.oncoweave.ingest.lexicon.LexiconFault;
import org.oncoweave.ontology.OntologyFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into one line with the next step; the stack goes to a log, never to the
/// terminal.
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    switch (failure) {
      case GraphUnavailableException e -> err.println(e.getMessage());
      case OntologyFault e -> err.println(e.getMessage());
      case LexiconFault e -> tell(err, e);
      case NoSuchFileException e -> err.println(Messages.say("noSuchFile", e.getFile()));
      case AccessDeniedException e -> err.println(Messages.say("accessDenied", e.getFile()));
      case FileSystemException e ->
          err.println(Messages.say("file.system", e.getFile(), String.valueOf(e.getReason())));
      case CharacterCodingException _ -> err.println(Messages.say("file.notText"));
      case EOFException e -> err.println(Messages.say("file.broken", reason(e)));
      case ZipException e -> err.println(Messages.say("file.broken", reason(e)));
      default ->
          err.println(
              Messages.say("unexpected", failure.getClass().getSimpleName(), keep(failure)));
    }
    err.flush();
    return Exit.FAILED;
  }

  private static String reason(IOException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("");
  }

  private static void tell(PrintWriter err, LexiconFault fault) {
    for (var problem : fault.problems()) {
      err.println(
          Messages.say(
              "lexicon.problem",
              problem.file(),
              problem.line(),
              Messages.say("lexicon." + problem.reason(), problem.about())));
    }
    err.println(Messages.say("lexicon.unused", fault.problems().size()));
  }

  private static Path keep(Exception failure) {
    var log = Path.of(System.getProperty("java.io.tmpdir"), "oncoweave-failure.log");
    try (var out = new PrintWriter(writer(log))) {
      out.println(Instant.now());
      failure.printStackTrace(out);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return log;
  }

  // A message may name what it was about: the log is for its owner alone.
  private static Writer writer(Path log) throws IOException {
    if (Files.notExists(log)) {
      Files.createFile(
          log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.newBufferedWriter(log, StandardOpenOption.APPEND);
  }
}
