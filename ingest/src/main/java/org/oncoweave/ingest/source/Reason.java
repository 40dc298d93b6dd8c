package org.oncoweave.ingest.source;

/// Why a record is kept out, in the order in which reasons are looked for, with what to do about
/// it.
public enum Reason {
  MALFORMED_ROW("Give the row as many cells as the header; quote texts that hold the delimiter"),
  UNKNOWN_NAME(
      "Name the file PATIENT_DATE_TYPE.txt, say with --name-pattern how files are named, or add a"
          + " manifest.csv"),
  MISSING_VALUE("Fill in the column; the record cannot be placed without it"),
  INVALID_DATE("Write the date as YYYY, YYYY-MM, YYYY-MM-DD or DD/MM/YYYY, and one that exists"),
  DATE_OUT_OF_RANGE("Correct the date; it must lie between 1880 and today"),
  NOT_A_NUMBER("Write digits with a sign, a point or a comma, no more; vaf lies between 0 and 1"),
  UNKNOWN_VALUE("Use one of the words of the contract for this column"),
  UNKNOWN_CODE("Correct the code; it lacks the form of its system"),
  BIRTH_AFTER_DEATH("Correct the birth or the death"),
  END_BEFORE_START("Correct the start or the end"),
  FILE_NOT_FOUND("Deliver the file below the folder of the table, or correct its path"),
  CONFLICTING_PATIENT("Find out whether this is another person; if so give it another identifier"),
  UNKNOWN_PATIENT(
      "Nothing, if the patient is delivered later; else deliver or correct the patient"),
  UNKNOWN_GENE("Use the symbol of HGNC, or give an accession of the gene beside it"),
  UNKNOWN_CHROMOSOME("Use 1 to 22, X, Y or M, with or without chr; other genomes are not read"),
  OFF_CHROMOSOME("Check the build: the place lies beyond the end of the chromosome"),
  WRONG_REFERENCE("Check build and alleles: the reference allele is absent, or another than named"),
  NO_BUILD("Say which build, GRCh37 or GRCh38; or name the change in HGVS form"),
  IMPOSSIBLE_NAME("Correct the name of the change; HGVS holds no such one"),
  UNKNOWN_SAMPLE("Deliver the sample with its patient in the table of samples"),
  UNREADABLE_RECORD("Correct the record in its source system and deliver it again");

  private final String whatToDo;

  Reason(String whatToDo) {
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
