package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteGroupsTest {
  @ParameterizedTest
  @CsvSource({"C00, C03.1", "C09, C13", "C19, C20.9", "C23.9, C24", "C33, C34.1", "C66, C67"})
  void sitesOfOneGroupAreTogether(String one, String other) {
    assertThat(SiteGroups.of(one)).isEqualTo(SiteGroups.of(other));
  }

  @Test
  void aSiteThatTheTableDoesNotNameStandsAlone() {
    assertThat(SiteGroups.of("C50.4")).isEqualTo("C50");
    assertThat(SiteGroups.of("C18")).isNotEqualTo(SiteGroups.of("C20"));
  }
}
