package org.oncoweave.ontology.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProteinTest {
  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Lys601Glu)           | p.K601E               | substitution
          R196X                 | p.R196*               | x
          Arg196Ter             | p.R196*               | nonsense
          V600V                 | p.V600=               | silent
          Gln1367ArgfsTer12     | p.Q1367Rfs*12         | frameshift
          Q1367fs               | p.Q1367fs             | frameshift
          E746_A750delELREA     | p.E746_A750del        | deletion
          L747_P753>S           | p.L747_P753delinsS    | delins
          Asp770_Asn771insSerVal | p.D770_N771insSV     | insertion
          Ter120Argext*15       | p.*120Rext*15         | extension
          M1V                   | p.M1?                 | start_loss
          ?                     | p.?                   | mutation
          """)
  void aChangeHasOneSpelling(String written, String name, String kind) {
    var protein = Protein.parse(written);
    if (!kind.equals("x")) {
      assertThat(protein.name()).isEqualTo(name);
    }
    assertThat(protein.kind()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} refused: {1}")
  @CsvSource({
    "Z600E, residue_letter",
    "V600B, residue_letter",
    "V0E, position_zero",
    "A750_E746del, range_reversed",
    "D770_P772insG, insertion_not_between_neighbours",
    "E746_A750delELR, length_disagrees",
    "(V600E, unbalanced",
    "D770_N771ins, empty_change"
  })
  void anImpossibleChangeIsRefusedWithItsReason(String written, String reason) {
    assertThatThrownBy(() -> Protein.parse(written))
        .isInstanceOfSatisfying(
            RefusedName.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
