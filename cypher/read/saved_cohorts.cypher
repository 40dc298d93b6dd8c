// The cohorts that a person saved, the latest first. Parameters: $owner.
MATCH (c:SavedCohort {owner: $owner})
RETURN c {.id, .name, .question, .saved} AS row ORDER BY c.saved DESC
