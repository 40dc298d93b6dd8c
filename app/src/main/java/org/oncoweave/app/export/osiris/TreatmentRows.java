package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.ingest.source.genomics.OsirisTreatments;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded.Treatment;
import org.oncoweave.ontology.ShippedTable;

/// Treatments, each with its medicines; surveillance is none.
final class TreatmentRows {
  private static final String TABLE = "Treatment";
  private static final String ATC = "ATC";
  private static final String ANY = "*";

  /// A kind, the beginning of the ATC code of a medicine or any, and the type of OSIRIS.
  private record Type(String kind, String medicine, String code) {
    boolean fits(Treatment treatment) {
      return kind.equals(treatment.kind().name())
          && (medicine.equals(ANY)
              || treatment.concepts().stream()
                  .anyMatch(c -> c.scheme().equals(ATC) && c.code().startsWith(medicine)));
    }
  }

  private static final List<Type> TYPES =
      ShippedTable.rows(TreatmentRows.class, "treatment_types.tsv", 3).stream()
          .map(row -> new Type(row.get(0), row.get(1), row.get(2)))
          .toList();

  private final PatientRows rows;
  private final TumourRows tumours;
  private final List<Given> given = new ArrayList<>();

  TreatmentRows(PatientRows rows, TumourRows tumours) {
    this.rows = rows;
    this.tumours = tumours;
  }

  void write(ExportedPatient one) throws IOException {
    for (var treatment : one.treatments()) {
      if (treatment.kind() != Kind.SURVEILLANCE) {
        write(treatment);
        one.tumourOf(treatment)
            .map(tumour -> new Given(tumour, treatment.start(), rows.last(TABLE)))
            .ifPresent(given::add);
      }
    }
  }

  /// The row of the last treatment of a tumour that had begun on the day; null where none had.
  @Nullable Integer before(@Nullable String tumour, @Nullable PartialDate day) {
    return given.stream()
        .filter(g -> g.tumour().equals(tumour) && g.hadBegun(day))
        .max(Comparator.comparingLong(Given::day))
        .map(Given::row)
        .orElse(null);
  }

  /// A treatment of a tumour, and its row.
  private record Given(String tumour, @Nullable PartialDate start, int row) {
    long day() {
      return start == null ? Long.MIN_VALUE : start.middle().toEpochDay();
    }

    boolean hadBegun(@Nullable PartialDate on) {
      return on == null || start == null || !start.isSurelyAfter(on);
    }
  }

  private void write(Treatment treatment) throws IOException {
    var words = unnamed(treatment);
    var type =
        words.or(() -> TYPES.stream().filter(t -> t.fits(treatment)).map(Type::code).findFirst());
    rows.next(TABLE)
        .put("TumorPathologyEvent_Ref", tumours.ofEvent(treatment.eventKey()))
        .put("Treatment_Type", type.orElse(null))
        .put("Treatment_LineNumber", treatment.line())
        .put("Treatment_ActivityCode", act(treatment))
        .put("Treatment_StartDate", treatment.start())
        .put("Treatment_EndDate", treatment.end())
        .write();
    if (treatment.kind() == Kind.SYSTEMIC && words.isEmpty()) {
      for (var medicine : treatment.concepts()) {
        drug(medicine, treatment);
      }
    }
  }

  /// The type of a course whose medicines nobody named.
  private static Optional<String> unnamed(Treatment treatment) {
    var concepts = treatment.concepts();
    return concepts.size() == 1 && concepts.getFirst().scheme().equals("LOCAL")
        ? OsirisTreatments.code(concepts.getFirst().code())
        : Optional.empty();
  }

  private static @Nullable String act(Treatment treatment) {
    return treatment.concepts().stream()
        .filter(concept -> concept.scheme().equals("CCAM"))
        .map(ConceptId::code)
        .findFirst()
        .orElse(null);
  }

  /// The words of a course are the name of its only medicine.
  private void drug(ConceptId medicine, Treatment treatment) throws IOException {
    boolean alone = treatment.concepts().size() == 1 && treatment.regimen() == null;
    boolean local = medicine.scheme().equals("LOCAL");
    var words = alone ? treatment.label() : null;
    rows.next("Drug")
        .put("Treatment_Ref", rows.last(TABLE))
        .put("Drug_Code", local ? null : OsirisWriter.code(medicine, ATC))
        .put("Drug_Name", local ? medicine.code() : words)
        .write();
  }
}
