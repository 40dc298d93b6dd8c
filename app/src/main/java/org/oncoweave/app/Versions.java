package org.oncoweave.app;

import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Versions implements IVersionProvider {
  static String product() {
    var version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"OncoWeave " + product(), "Java " + Runtime.version()};
  }
}
