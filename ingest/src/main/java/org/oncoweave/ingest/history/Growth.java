package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// The claims of one primary, and what they say together.
final class Growth {
  /// The specimens of one work-up lie no further apart.
  private static final int WORK_UP_DAYS = 150;

  private static final int SAME_DAYS = 21;
  private static final int LATER_DAYS = 60;

  private static final Pattern UROTHELIAL = Pattern.compile("81[23]");
  private static final Set<String> ORGANLESS = Set.of(Claim.SOFT_TISSUE, "C80.9", "C44.9");
  private static final String BOWEL = "C26.0";
  private static final Pattern URINARY = Pattern.compile("C6[1-8]");

  private final List<Claim> claims = new ArrayList<>();

  /// One claim of each word: what agrees with it agrees with all that say the same.
  private final Map<Word, Claim> words = new LinkedHashMap<>();

  private record Word(Claim.Word word, boolean row) {}

  /// What was worked out, until another claim comes.
  private final Map<String, Optional<?>> known = new HashMap<>();

  /// By date; of one day the one told first.
  static final Comparator<Growth> TOLD =
      Comparator.comparing(Growth::date, Times.KNOWN_FIRST)
          .thenComparing(Growth::firstDay, Times.KNOWN_FIRST)
          .thenComparingInt(Growth::firstPlace)
          .thenComparing(g -> g.site() + g.side() + g.morphology());

  private @Nullable PartialDate firstDay() {
    return first().map(c -> c.strength().day()).orElse(null);
  }

  private int firstPlace() {
    return first().map(c -> c.strength().place()).orElse(0);
  }

  private Optional<Claim> first() {
    return claims.stream()
        .filter(c -> !c.strength().row())
        .min(
            Comparator.comparing((Claim c) -> c.strength().day(), Times.KNOWN_FIRST)
                .thenComparing(Claim::source)
                .thenComparingInt(c -> c.strength().place()));
  }

  void add(Claim claim) {
    claims.add(claim);
    known.clear();
    words.putIfAbsent(new Word(claim.word(), claim.strength().row()), claim);
  }

  List<Claim> claims() {
    return claims;
  }

  /// Of tumours found together: how much less it is the one of this part of the organ, then of this
  /// kind.
  int unlike(Claim claim) {
    return claim.word().unlike(words.values().stream().map(Claim::word).toList());
  }

  boolean accepts(Claim claim) {
    boolean agree =
        words.values().stream()
            .allMatch(c -> claim.agrees(c) || (excused(claim, c) && claim.agreesButForSite(c)));
    return agree && (atHome(claim) || !claim.isCommonTissue() || foundWith(claim));
  }

  /// An organ read off the words around does not count beside one that is told.
  private boolean excused(Claim claim, Claim other) {
    var told = words.values().stream().filter(c -> c.word().placed()).toList();
    return claim.word().placed()
        ? !other.word().placed() && !told.isEmpty()
        : told.stream().anyMatch(claim::agrees);
  }

  /// Whether a word of common tissue and no organ of its own may be said of this tumour, known
  /// before it.
  boolean mayBe(Claim claim) {
    var when = claim.date() == null ? claim.strength().day() : claim.date();
    return claims.stream().anyMatch(c -> c.word().placed() && c.sameFamily(claim))
        && Times.days(date(), when) >= -LATER_DAYS;
  }

  private boolean atHome(Claim claim) {
    var placed = words.values().stream().filter(c -> c.word().placed()).toList();
    return (placed.isEmpty() ? words.values() : placed)
        .stream().allMatch(c -> Sites.agree(c.word().site(), claim.word().site()));
  }

  private boolean foundWith(Claim claim) {
    var when = claim.date() == null ? claim.strength().day() : claim.date();
    return when != null && Math.abs(Times.days(date(), when)) <= WORK_UP_DAYS;
  }

  Stream<String> sources() {
    return claims.stream().map(Claim::source).distinct().sorted();
  }

  boolean proved() {
    return claims.stream().anyMatch(c -> c.strength().proof());
  }

  /// Told with its tissue by more than one report or row.
  boolean toldAgain() {
    return specific() && sources().distinct().count() > 1;
  }

  /// Told by tissue, or by its name, to invade.
  boolean invades() {
    return claims.stream()
        .anyMatch(c -> c.word().specific() && c.word().morphology().endsWith("/3"));
  }

  boolean specific() {
    return claims.stream().anyMatch(c -> c.word().specific());
  }

  boolean carcinoma() {
    return claims.stream().allMatch(c -> c.word().morphology().compareTo("8590") < 0);
  }

  /// A metastasis without its primary.
  boolean unknown() {
    return claims.stream().allMatch(c -> c.word().site().startsWith("C80"));
  }

  /// Told as a cancer of unknown primary, not only read off a metastasis.
  boolean toldUnknown() {
    return unknown() && claims.stream().anyMatch(c -> !c.strength().proof() && c.word().placed());
  }

  boolean onlyRows() {
    return claims.stream().allMatch(c -> c.strength().row());
  }

  /// A urothelial carcinoma outside the urinary tract is a metastasis of the one inside it.
  boolean strayedFrom(Growth other) {
    return claims.stream().anyMatch(c -> UROTHELIAL.matcher(c.word().morphology()).lookingAt())
        && UROTHELIAL.matcher(morphology()).lookingAt()
        && !URINARY.matcher(site()).lookingAt()
        && URINARY.matcher(other.site()).lookingAt();
  }

  /// Told by more, or long before, so that the other may be its metastasis.
  boolean heavier(Growth growth) {
    var named = claims.stream().filter(c -> c.word().specific()).toList();
    boolean changed = growth.claims.stream().anyMatch(c -> c.strength().transformed());
    boolean agree =
        changed
            || (named.isEmpty() ? claims : named)
                .stream()
                    .anyMatch(o -> growth.claims.stream().allMatch(c -> c.morphologiesAgree(o)));
    if (site().startsWith("C44") && carcinoma()) {
      return false; // a carcinoma of the skin hardly ever spreads
    }
    long later = Times.days(date(), growth.date());
    boolean more = later >= -LATER_DAYS && sources().count() >= growth.sources().count();
    return agree && (later > LATER_DAYS || more);
  }

  boolean coded() {
    return claims.stream().anyMatch(c -> c.strength().row());
  }

  /// The site that says most, by weight.
  String site() {
    return Objects.requireNonNull((String) kept("site", this::placed));
  }

  private String placed() {
    var placed = claims.stream().filter(c -> c.word().placed()).toList();
    var every = early(placed.isEmpty() ? claims : placed);
    var own = every.stream().filter(c -> !c.strength().row()).toList();
    var organ = own.isEmpty() ? "" : Sites.three(vote(own, c -> c.word().site()));
    var told = every.stream().filter(c -> agrees(organ, c)).toList();
    var best = vote(told, c -> c.word().site());
    for (var claim : told) {
      if (ORGANLESS.contains(best) || Sites.vaguer(best, claim.word().site())) {
        best = claim.word().site();
      }
    }
    return best.equals(BOWEL) ? "C18.9" : best;
  }

  /// A row narrows the site that reports tell, and tells no other organ of those that they name.
  private static boolean agrees(String organ, Claim claim) {
    boolean open = organ.isEmpty() || ORGANLESS.contains(organ + ".9");
    return open || !claim.strength().row() || claim.word().site().startsWith(organ);
  }

  String side() {
    if (claims.stream().anyMatch(c -> c.word().blood())) {
      return "";
    }
    var side = vote(claims, c -> c.word().sideThatCounts());
    return side.isEmpty() ? vote(claims, c -> c.word().side()) : side;
  }

  /// Tissue of the first work-up decides; the word that says more, then the higher code (rule 6).
  String morphology() {
    return Objects.requireNonNull((String) kept("morphology", this::kind));
  }

  private String kind() {
    var first = date();
    var tissue =
        claims.stream()
            .filter(c -> c.word().specific() && c.strength().proof())
            .filter(c -> Times.days(first, c.date()) <= WORK_UP_DAYS)
            .filter(c -> !c.strength().transformed() || Times.days(first, c.date()) < SAME_DAYS)
            .toList();
    var named =
        claims.stream().filter(c -> c.word().specific() && !c.strength().transformed()).toList();
    var early = named.stream().filter(c -> !later(c, first)).toList();
    var told = early.isEmpty() ? named : early;
    var pool = !tissue.isEmpty() ? tissue : !told.isEmpty() ? told : claims;
    var codes = pool.stream().map(c -> c.word().morphology()).filter(m -> !m.isEmpty()).toList();
    return Mixtures.of(codes).orElseGet(() -> Mixtures.fullest(pool));
  }

  /// Without the organs where it came back, years later: where a tumour spreads to is no place of
  /// its own.
  private List<Claim> early(List<Claim> among) {
    var first = date();
    var early =
        among.stream()
            .filter(c -> !Sites.oftenReached(c.word().site()) || !later(c, first))
            .toList();
    return early.isEmpty() ? among : early;
  }

  /// Tissue of what came back years later may say less than that of the first days.
  private static boolean later(Claim claim, @Nullable PartialDate first) {
    boolean shown = claim.strength().proof() || claim.strength().row();
    return shown && Times.days(first, claim.date()) > WORK_UP_DAYS;
  }

  /// The first proof in tissue; a date told from before it wins only where it is much older.
  @Nullable PartialDate date() {
    return (PartialDate) kept("date", () -> new ClaimDates(claims).date());
  }

  private @Nullable Object kept(String what, Supplier<@Nullable Object> working) {
    var before = known.get(what);
    var value = before == null ? Optional.ofNullable(working.get()) : before;
    known.put(what, value);
    return value.orElse(null);
  }

  private static String vote(List<Claim> among, Function<Claim, String> part) {
    Map<String, Integer> votes = new HashMap<>();
    for (var claim : among) {
      var value = part.apply(claim);
      if (!value.isEmpty()) {
        votes.merge(
            value,
            claim.strength().weight() * 2 + (claim.strength().proof() ? 1 : 0),
            Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
