package org.oncoweave.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Accounts;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.access.Purpose;
import org.oncoweave.api.access.Role;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.limits.Refusal;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Who asks, who may, and who read what.
@Controller
class ViewerController {
  private static final int MOST_LINES = 500;

  private final Accounts accounts;
  private final AuditTrail trail;

  ViewerController(Accounts accounts, AuditTrail trail) {
    this.accounts = accounts;
    this.trail = trail;
  }

  record Viewer(String name, Set<Role> roles, Set<Purpose> purposes, Purpose purpose) {}

  record AccountInput(String name, String password, List<Role> roles) {}

  @QueryMapping
  @PreAuthorize("isAuthenticated()")
  public Viewer me(@ContextValue Asker asker) {
    return new Viewer(
        asker.name(), asker.roles(), Purpose.allowedTo(asker.roles()), asker.purpose());
  }

  @QueryMapping
  @PreAuthorize("hasRole('ADMIN')")
  public List<Accounts.Listed> accounts() {
    return accounts.list();
  }

  @MutationMapping
  @PreAuthorize("hasRole('ADMIN')")
  public Accounts.Listed saveAccount(@Argument AccountInput input) {
    try {
      var roles = EnumSet.noneOf(Role.class);
      roles.addAll(input.roles());
      return accounts.save(input.name(), input.password(), roles);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.Code.BAD_INPUT, String.valueOf(e.getMessage()));
    }
  }

  @QueryMapping
  @PreAuthorize("hasAnyRole('AUDITOR', 'DPO')")
  public List<AuditTrail.Line> audit(
      @Argument @Nullable String patient, @Argument @Nullable String user, @Argument int first) {
    return trail.latest(
        Math.clamp(first, 1, MOST_LINES),
        line ->
            (patient == null || line.patient().equals(patient))
                && (user == null || line.user().equals(user)));
  }
}
