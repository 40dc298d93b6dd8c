package org.oncoweave.app.bench;

import java.nio.file.Path;

/// Where a measurement may write, and where graph-server's jars are. The folder is emptied after.
record Workplace(Path folder, Path serverLib) {}
