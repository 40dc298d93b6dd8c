package org.oncoweave.ingest.text.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.text.ExtractJsonLines;
import org.oncoweave.ingest.text.TextExtractor;
import tools.jackson.databind.json.JsonMapper;

class DeidentifierTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Vue à Rennes par le Pr J.-P. Vasseur.            | Vue à <city> par le Pr <doctor>.
          Mme Catherine Dubois-Martin, 67 ans, HER2 2+.    | Mme <first_name> <name>, 67 ans, HER2 2+.
          Lymphome de Hodgkin chez M. Hodgkin.             | Lymphome de Hodgkin chez M. <name>.
          Relu par C. Bernard, interne.                    | Relu par <doctor>, interne.
          Drs Martin, Petit et Roux présents.              | Drs <doctor>, <doctor> et <doctor> présents.
          Madame Blanc, blanche de peau, sous 5-FU.        | Madame <name>, blanche de peau, sous 5-FU.
          Sa fille Julie et son mari Thomas MOREAU         | Sa fille <first_name> et son mari <first_name> <name>
          VIDAL Jeanne, 81 ans. Traitement selon Vidal.    | <name> <first_name>, 81 ans. Traitement selon Vidal.
          Hôpital de jour. Examen clinique normal.         | Hôpital de jour. Examen clinique normal.
          Vu à la clinique du Parc, Institut Curie.        | Vu à la <hospital>, <hospital>.
          Seen at St. Mary's Hospital, London.             | Seen at <hospital>, <city>.
          Signed electronically by M. Reed, MD.            | Signed electronically by <doctor>, MD.
          14 rue des Lilas, 35400 Saint-Malo               | <address>, <postcode> <city>
          12 Oak Street, Bristol BS1 4DJ                   | <address>, <city> <postcode>
          Tél. 01.45.67.89.10, a.b@exemple.fr              | Tél. <phone>, <email>
          NIR : 2 62 06 75 116 123 45                      | NIR : <nir>
          N° de dossier : 2021/04578, IPP A1234567         | N° de dossier : <ipp>, IPP <ipp>
          Date de naissance : 17 octobre 1944              | Date de naissance : <birth_date>
          Contrôle en juin 2023, récidive en 2019.         | Contrôle en <date>, récidive en <date>.
          KRAS p.Gly12Asp, NM_004333.4:c.1799T>A, T1c N1mi | KRAS p.Gly12Asp, NM_004333.4:c.1799T>A, T1c N1mi
          Hb 12,3, plaquettes 245000, PA 13/8, RE 90 %     | Hb 12,3, plaquettes 245000, PA 13/8, RE 90 %
          Dr LE GALL Hervé (Auray), drain de Redon en place. | Dr <doctor> (<city>), drain de Redon en place.
          NGUYEN Thi Lan, 47 ans, EGFR muté.               | <name> <first_name>, 47 ans, EGFR muté.
          Née le 05.12.1962 à Porto, vue mardi 7 mars 2023. | Née le <birth_date> à <city>, vue <date>.
          Suivi à l'Institut Gustave Roussy, Ann Arbor III. | Suivi à l'<hospital>, Ann Arbor III.
          Habite 12, rue Victor-Hugo à Lyon (69003).       | Habite <address> à <city> (<postcode>).
          Re: O'BRIEN, Sean - DOB 11-Mar-1948              | Re: <name>, <first_name> - DOB <birth_date>
          Adressée par le Dr Ph. Durand pour RT du sein.   | Adressée par le Dr <doctor> pour RT du sein.
          Whipple procedure, Ann Arbor III, Gleason 4+3=7  | Whipple procedure, Ann Arbor III, Gleason 4+3=7
          """)
  void whatIdentifiesAPersonGoesAndMedicineStays(String text, String left) throws IOException {
    var out = new StringWriter();
    String line = JSON.writeValueAsString(Map.of("id", "1", "text", text));
    new ExtractJsonLines(EXTRACTOR, true)
        .run(new BufferedReader(new StringReader(line)), out, _ -> {});
    assertThat(JSON.readTree(out.toString()).path("deid_text").asString("")).isEqualTo(left);
  }
}
