package org.oncoweave.ingest.source.tables;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;

/// How the cells of a column are read: into a value, or into the [Reason] that keeps the row out.
enum Kind {
  TEXT {
    @Override
    Object read(String cell, String detail) {
      return cell;
    }
  },
  DATE {
    @Override
    Object read(String cell, String detail) {
      return WrittenDate.read(cell);
    }
  },
  NUMBER {
    @Override
    Object read(String cell, String detail) {
      return WrittenNumber.read(cell);
    }
  },
  FRACTION {
    @Override
    Object read(String cell, String detail) {
      var read = WrittenNumber.read(cell);
      boolean fraction = read instanceof Double number && number >= 0 && number <= 1;
      return fraction ? read : Reason.NOT_A_NUMBER;
    }
  },
  MEASURE {
    @Override
    Object read(String cell, String detail) {
      return WrittenNumber.readMeasure(cell);
    }
  },
  CODE {
    @Override
    Object read(String cell, String detail) {
      return CodeForm.read(detail, cell);
    }
  },
  CODES {
    @Override
    Object read(String cell, String detail) {
      List<ConceptId> codes = new ArrayList<>();
      for (var part : cell.split("\\s+")) {
        if (!(CodeForm.read(detail, part) instanceof ConceptId code)) {
          return Reason.UNKNOWN_CODE;
        }
        codes.add(code);
      }
      return List.copyOf(codes);
    }
  },
  WORD {
    @Override
    Object read(String cell, String detail) {
      return Words.read(detail, cell);
    }
  },
  PATH {
    @Override
    Object read(String cell, String detail) {
      return cell;
    }
  };

  /// The value of a cell that is not empty, or the [Reason] against it.
  abstract Object read(String cell, String detail);
}
