package org.oncoweave.ontology.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantReaderTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Mutation K601E de BRAF détectée        | {kind=substitution, gene=BRAF, p=p.K601E, status=present}
          TP53 R196X                             | {kind=nonsense, gene=TP53, p=p.R196*, status=present}
          KRAS A146X                             | {kind=hotspot, gene=KRAS, p=p.A146, status=present}
          U2AF1-S34F                             | {kind=substitution, gene=U2AF1, p=p.S34F, status=present}
          BRAF c.1799 T > A                      | {kind=substitution, gene=BRAF, c=c.1799T>A, status=present}
          BRCA1 c.[68_69del;5266dup]             | {kind=list, items=[{kind=deletion, gene=BRCA1, c=c.68_69del, cis=true}, {kind=duplication, gene=BRCA1, c=c.5266dup, cis=true}], status=present, cis=true}
          BCR-ABL1 Y253H                         | {kind=substitution, gene=ABL1, p=p.Y253H, status=present}
          EGFR Δex19                             | {kind=exon_deletion, status=present, gene=EGFR, exon=19}
          codélétion 1p19q                       | {kind=arm_codeletion, arms=[1p, 19q], status=present}
          KRAS A146T/V                           | {kind=hotspot, gene=KRAS, alternatives=[p.A146T, p.A146V], status=present}
          pas de mutation KRAS, ADN insuffisant  | {kind=mutation, status=unknown, gene=KRAS}
          ROS1 négatif en FISH                   | {kind=fusion, status=absent, gene=ROS1, method=FISH}
          JAK2 V617F, fréquence allélique 8,5 %  | {kind=substitution, gene=JAK2, p=p.V617F, vaf=0.085, status=present}
          perte d'expression de MSH2 et MSH6     | {kind=mmr, status=present, value=deficient, proteins_lost=[MSH2, MSH6]}
          ALK fusion with partner STRN           | {kind=fusion, gene=ALK, five=STRN, three=ALK, status=present}
          VAF 130 % KRAS A146T                   | {kind=refused, status=refused, reason=value_range}
          NM_004333.6(KRAS):c.1799T>A            | {kind=refused, status=refused, reason=transcript_of_other_gene}
          p.K601E                                | {kind=refused, status=refused, reason=gene_missing}
          QQXR7 p.K601E                          | {kind=refused, status=refused, reason=gene_unknown}
          BRAF c.1799T>A p.(Val601Glu)           | {kind=refused, status=refused, reason=protein_disagrees}
          chr24:g.100A>T                         | {kind=refused, status=refused, reason=chromosome}
          MLH1 c.[350C>T;655A>G]                 | {kind=list, items=[{kind=substitution, gene=MLH1, c=c.350C>T, cis=true}, {kind=substitution, gene=MLH1, c=c.655A>G, cis=true}], status=present, cis=true}
          fusion EML4-ALK (E13;A20)              | {kind=fusion, gene=ALK, five=EML4, three=ALK, status=present}
          MSH2 c.942+3A>T (IVS5+3A>T)            | {kind=splice, gene=MSH2, c=c.942+3A>T, legacy=IVS5+3A>T, status=present}
          KIT p.Asp579del (exon 11)              | {kind=deletion, gene=KIT, p=p.D579del, status=present, exon=11}
          fusion NTRK : négative                 | {kind=list, items=[{kind=fusion, gene=NTRK1}, {kind=fusion, gene=NTRK2}, {kind=fusion, gene=NTRK3}], status=absent}
          PD-L1 : TPS 1-49 %                     | {kind=expression, gene=CD274, score=TPS, value=1.0, value_max=49.0, status=present}
          TMB élevé (18 mut/Mb)                  | {kind=tmb, status=present, value=18.0, level=high}
          HER2 score 2+, FISH non amplifiée      | {kind=amplification, status=absent, gene=ERBB2, method=FISH}
          mutation inactivatrice de RB1          | {kind=mutation, status=present, gene=RB1}
          mutation non-sens de RB1               | {kind=truncating, status=present, gene=RB1}
          SMARCA4 (BRG1) perdu                   | {kind=deletion_cn, status=present, gene=SMARCA4}
          ATM c.170G>U                           | {kind=refused, status=refused, reason=base_letter}
          vertèbre L3                            | {kind=none, status=none}
          pT2N0                                  | {kind=none, status=none}
          perte d'expression de p27              | {kind=expression, status=absent, gene=CDKN1B}
          MEK1 p.K57N                            | {kind=substitution, gene=MAP2K1, p=p.K57N, status=present}
          MEK2 F57C                              | {kind=substitution, gene=MAP2K2, p=p.F57C, status=present}
          MEK K57N                               | {kind=substitution, gene=MAP2K1, p=p.K57N, status=present}
          MEK p.Gln60Pro                         | {kind=substitution, gene=MAP2K2, p=p.Q60P, status=present}
          MEK1 Q60P                              | {kind=refused, status=refused, reason=reference_residue}
          mutation de MEK                        | {kind=mutation, status=present, gene=MAP2K1}
          ALK1 positif en IHC                    | {kind=expression, status=present, gene=ALK, method=IHC}
          ALK1 p.F1174L                          | {kind=substitution, gene=ALK, p=p.F1174L, status=present}
          ALK-1 R374W                            | {kind=substitution, gene=ACVRL1, p=p.R374W, status=present}
          NM_000020(ALK1):c.1231C>T              | {kind=substitution, gene=ACVRL1, transcript=NM_000020, c=c.1231C>T, status=present}
          mutation ALK1                          | {kind=refused, status=refused, reason=gene_unknown}
          réarrangement ALK1                     | {kind=fusion, status=present, gene=ALK}
          ALK1 c.1231C>T                         | {kind=refused, status=refused, reason=gene_unknown}
          RB1 p.Arg445Ter                        | {kind=nonsense, gene=RB1, p=p.R445*, status=present}
          RB1 Q445*                              | {kind=refused, status=refused, reason=reference_residue}
          BCR-ABL M351T                          | {kind=substitution, gene=ABL1, p=p.M351T, status=present}
          ABL1 T351M                             | {kind=refused, status=refused, reason=reference_residue}
          """)
  void aStringOfAReportAndWhatItSays(String text, String expected) {
    assertThat(VariantReader.read(text).keys()).hasToString(expected);
  }
}
