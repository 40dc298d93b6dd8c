package org.oncoweave.api.access;

import java.util.Set;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Visibility;

/// The person behind one request, with the purpose of it. From here alone comes what they may see.
public record Asker(String name, Set<Role> roles, Purpose purpose, String correlationId) {
  /// Key of the asker in the context of a GraphQL execution.
  public static final String KEY = "asker";

  public Asker {
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  /// Whether they treat patients, now.
  public boolean cares() {
    return purpose == Purpose.CARE && may(Role.CARE);
  }

  public Visibility visibility() {
    return cares() ? Visibility.EVERYONE : Visibility.NOT_OPPOSED;
  }

  /// The patient as this asker may see them.
  public Patient see(Patient patient) {
    return cares() ? patient : patient.pseudonymised();
  }

  /// The document as this asker may see it.
  public Document see(Document document) {
    return cares() ? document : document.pseudonymised();
  }
}
