package org.oncoweave.app;

/// How the program ends, and what its codes mean.
final class Exit {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int DONE_WITH_QUARANTINE = 3;

  private Exit() {}

  /// Runs the shutdown hooks and ends, whatever threads of libraries still live.
  static void with(int code) {
    Runtime.getRuntime().exit(code);
  }
}
