package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.correlation.Replication.Part;

/// One line asked in other ways than the scan asked it: by models of hazards, odds and rates, with
/// others given, with parts left out, together with others, and among those alone of whom something
/// is known.
///
/// @param eValue how strong an unknown confounder has to be; of the interval: 1 where it holds 1
public record CloserLook(
    Models models,
    double eValue,
    double eValueOfInterval,
    List<Given> given,
    List<Without> without,
    List<Joint> joint,
    Optional<Recorded> recorded) {
  public CloserLook {
    given = List.copyOf(given);
    without = List.copyOf(without);
    joint = List.copyOf(joint);
  }

  /// The line by models.
  ///
  /// @param cox of the exposure from the day on which it begins, the lag passed
  /// @param subdistribution of what was there by `landmarkYears` after the first cancer
  /// @param others of odds and of rates, each with its figures or why it has none
  public record Models(
      HazardAnswer cox,
      HazardAnswer subdistribution,
      double landmarkYears,
      List<ModelAnswer> others) {
    public Models {
      others = List.copyOf(others);
    }
  }

  /// What is left of the line within groups by another feature (concept number).
  public record Given(int concept, Part left) {}

  /// What part of the cohort was left out.
  public enum LeftOut {
    /// First tumours at the site of this concept number.
    FIRST_SITE,
    /// First tumours from this year on, five years long.
    FIRST_YEARS,
    /// Patients who live in the place of this concept number: a store holds one centre.
    PLACE
  }

  /// The line in the cohort without one part of it.
  public record Without(LeftOut what, int which, Part rest) {}

  /// Two features together: ratios of hazards of each alone, of both, of both by the product of the
  /// two, and the excess due to interaction with its interval.
  public record Joint(
      int concept,
      int events,
      double alone,
      double other,
      double both,
      double multiplicative,
      double multiplicativeP,
      double excess,
      double excessLow,
      double excessHigh) {}

  /// Whether silence in the records may make the line: how many have a record of the kind at all,
  /// the line among these alone, and those without one against them.
  public record Recorded(int people, double share, Part among, Part silent) {}
}
