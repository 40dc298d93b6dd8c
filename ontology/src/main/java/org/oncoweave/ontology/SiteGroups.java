package org.oncoweave.ontology;

import java.util.Map;
import java.util.stream.Collectors;

/// The groups of sites in which a second tumour of the same kind is no second primary: table 1 of
/// the International Rules for Multiple Primary Cancers (IARC/IACR/ENCR 2004). A group is named
/// after one of its sites; a site that the table does not name is a group of its own.
public final class SiteGroups {
  private static final int THREE = 3;
  private static final Map<String, String> GROUPS =
      ShippedTable.rows(Ontology.class, "rules/site_groups.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private SiteGroups() {}

  /// The group of a site, told by its code of three characters or more.
  public static String of(String site) {
    var three = site.length() > THREE ? site.substring(0, THREE) : site;
    return GROUPS.getOrDefault(three, three);
  }
}
