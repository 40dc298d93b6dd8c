package org.oncoweave.ingest.text.parse;

import java.util.List;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// What a date is the date of, by the words right before it.
final class DateRole {
  private record Role(String name, Rule before) {}

  private static final List<Role> ROLES =
      List.of(
          rule(
              "birth",
              "\\b(?:ne|nee|ne\\(e\\)|nee?s?|naissance|ddn|d\\.?n\\.?|born|dob|date of birth|d\\.o\\.b\\.?)(?:"
                  + " le| on| in| en)?[ :]{0,3}"),
          rule(
              "consultation",
              "\\b(?:consultation|vue? en consultation|cs|consult|seen in clinic)(?: du| le| on|"
                  + " of)?[ :]{0,3}"),
          rule(
              "document_date",
              "\\b(?:date du document|date du compte[ -]rendu|date|fait a [a-z-]{2,20},? le|edite"
                  + " le|dicte le|dated)[ :]{0,3}"),
          rule(
              "death", "\\b(?:decedee? le|deces le|deces|mort le|died on|date of death)[ :]{0,3}"));

  private DateRole() {}

  private static Role rule(String role, String before) {
    return new Role(role, Rule.of(before + "$"));
  }

  static String of(Note note, int start) {
    int from = Math.max(0, start - 32);
    for (Role role : ROLES) {
      if (note.within(role.before, from, start)) {
        return role.name;
      }
    }
    return "";
  }
}
