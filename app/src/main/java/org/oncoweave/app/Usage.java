package org.oncoweave.app;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/// A wrong call: what is wrong, what may have been meant, and where the help is.
final class Usage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    var command = wrong.getCommandLine();
    var err = command.getErr();
    err.println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(Messages.say("seeHelp", command.getCommandSpec().qualifiedName()));
    err.flush();
    return Exit.WRONG_USAGE;
  }
}
