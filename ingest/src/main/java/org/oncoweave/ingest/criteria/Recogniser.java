package org.oncoweave.ingest.criteria;

import java.util.List;

/// Finds one kind of criterion in a line.
interface Recogniser {
  List<Claim> find(EvenText line);
}
