package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Courses of rays: one place, one dose, one time.
final class ToldRays {
  private static final int SAME_RAYS_DAYS = 60;
  private static final int MEMORY_DAYS = 420;
  private static final int COURSE_DAYS = 110; // a course and its report take no longer
  private static final int YEAR_DAYS = 560; // a year told from memory is one before or after
  private static final Pattern HEAD_AND_NECK = Pattern.compile("C0\\d|C1[0-4]|C3[0-2]");

  private static final Set<String> PELVIC =
      Set.of("C20", "C21", "C51", "C52", "C53", "C54", "C61", "C67");

  /// Sources in the vagina after or beside a cancer of the uterus are aimed at that.
  private static final Set<String> VAGINAL = Set.of("C52", "C53", "C54");

  private static final Set<String> UTERUS = Set.of("C53", "C54", "C55");
  private static final Pattern BED =
      Pattern.compile(
          "(?:cavit(?:é|e|y)|lit|loge|foyer|bed) (?:tumorale?|op(?:é|e)ratoire|chirurgicale?|d['’]ex(?:é|e)r(?:è|e)se|of (?:the )?(?:resection|surgery))"
              + "|\\b(?:surgical|operative|resection|tumou?r|post-?operative) (?:cavity|bed)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int BESIDE = 45;
  private static final String NODES = "C77";
  private static final String BONE = "C41";
  private static final int CURATIVE_GY = 39; // no bone metastasis is given more in one course
  private static final Set<String> CHEST = Set.of("C34", "C15", "C37");
  private static final Set<String> SKIN = Set.of("C44");
  private static final Set<String> BREAST = Set.of("C50");

  private final ToldTumours tumours;
  private final ToldCare care;

  ToldRays(ToldTumours tumours, ToldCare care) {
    this.tumours = tumours;
    this.care = care;
  }

  void told(Telling telling, Said.Rays said) {
    boolean own = telling.report().type().equals("radiotherapy") && said.doseGy().isPresent();
    var day = day(telling, own);
    var named =
        aimed(said, day)
            .or(() -> bed(telling, said, day))
            .or(() -> ofNodes(telling, said))
            .or(() -> reached(telling, said))
            .or(() -> care.organ(telling, said.organ(), day));
    var organ = place(said, named.orElse(""), day);
    var known = care.known(g -> g.kind == Kind.RADIOTHERAPY && sameRays(g, organ, said, day));
    if (known.isEmpty() && (day == null || tumours.all().isEmpty())) {
      return;
    }
    var given =
        known.orElseGet(() ->
            care.begun(
                Kind.RADIOTHERAPY,
                day,
                organ.isEmpty() ? place(topical(telling, day), day) : organ));
    given.organ = given.organ.isEmpty() ? organ : given.organ;
    given.radiated(said);
    ToldCare.evidence(given, telling);
  }

  private String place(Said.Rays said, String organ, @Nullable PartialDate day) {
    return ofWall(said) ? wall(day) : place(organ, day);
  }

  private static @Nullable PartialDate day(Telling telling, boolean own) {
    var begun = own ? begun(telling) : Optional.<PartialDate>empty();
    return begun.isPresent() ? begun.get() : telling.day(own);
  }

  /// Undated in their own words, rays of a report of rays began on the first day that it tells of
  /// the weeks before.
  private static Optional<PartialDate> begun(Telling telling) {
    var times = telling.statement().times();
    if (times.from() != null || times.until() != null || telling.statement().past()) {
      return Optional.empty();
    }
    var signed = telling.report().day();
    return telling.report().reading().dates().stream()
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .filter(d -> Times.days(d, signed) > 0 && Times.days(d, signed) <= COURSE_DAYS)
        .min(Times.ORDER);
  }

  /// Narrow beams without an organ named go where the disease has just reached the brain, or one
  /// organ alone.
  private Optional<String> aimed(Said.Rays said, @Nullable PartialDate day) {
    boolean narrow = said.organ().isEmpty() && said.technique().equals("stereotactic");
    if (!narrow) {
      return Optional.empty();
    }
    return care.lately("C71", day) ? Optional.of("C71") : care.onlyReached(day);
  }

  /// Rays to the cavity or the bed that an operation left go to the organ last operated on.
  private Optional<String> bed(Telling telling, Said.Rays said, @Nullable PartialDate day) {
    var text = telling.report().reading().report().text();
    var place = telling.statement().place();
    int from = Math.clamp(place.start() - BESIDE, 0, text.length());
    int to = Math.clamp(place.end() + BESIDE, from, text.length());
    return said.organ().isEmpty() && BED.matcher(text).region(from, to).find()
        ? care.operatedLast(day)
        : Optional.empty();
  }

  /// "Curage inguinal droit. Suite : RT 50 Gy": rays after an operation on nodes alone are theirs.
  private static Optional<String> ofNodes(Telling telling, Said.Rays said) {
    var operated =
        telling
            .report()
            .statements()
            .filter(s -> s.holds() && s.said() instanceof Said.Operation)
            .map(s -> ((Said.Operation) s.said()).organ())
            .distinct()
            .toList();
    boolean nodes = said.organ().isEmpty() && telling.report().type().equals("operation");
    return nodes && operated.equals(List.of(NODES)) ? Optional.of(NODES) : Optional.empty();
  }

  /// The place told by other rays of the report, else the organ that it is about.
  private String topical(Telling telling, @Nullable PartialDate day) {
    var before = before(telling);
    if (before.isPresent()) {
      return before.get();
    }
    return telling
        .report()
        .statements()
        .flatMap(s ->
            s.said() instanceof Said.Rays r && !r.organ().isEmpty()
                ? Stream.of(r.organ())
                : Stream.empty())
        .findFirst()
        .or(() -> tumours.topic(telling.report()).main(day).map(ToldCare::organOf))
        .orElse("");
  }

  /// "Deux metastases cerebrales. 24 Gy en 3 fractions sur chacune": a palliative or narrow dose
  /// goes to the only organ of which its sentence or the one before tells metastases.
  private static Optional<String> reached(Telling telling, Said.Rays said) {
    var place = telling.statement().place();
    var organs =
        telling.report().diseases().stream()
            .filter(s -> s.standing() == Standing.AFFIRMED && s.place().start() < place.start())
            .filter(s -> place.sentence() - s.place().sentence() <= 1)
            .map(s -> (Said.Disease) s.said())
            .filter(d -> d.turn() == Said.Turn.METASTASIS)
            .flatMap(d -> d.sites().stream())
            .distinct()
            .toList();
    boolean low = said.organ().isEmpty() && said.doseGy().filter(d -> d < CURATIVE_GY).isPresent();
    return low && organs.size() == 1 ? Optional.of(organs.getFirst()) : Optional.empty();
  }

  /// The tumour named last before, in the sentences right before.
  private Optional<String> before(Telling telling) {
    var place = telling.statement().place();
    return telling
        .report()
        .statements()
        .filter(s -> s.said() instanceof Said.Tumour && s.holds())
        .filter(s -> s.place().start() < place.start())
        .filter(s -> place.sentence() - s.place().sentence() <= 2)
        .reduce((a, b) -> b)
        .flatMap(s -> tumours.at((Said.Tumour) s.said(), telling.report().day()))
        .map(ToldCare::organOf);
  }

  /// "Utero-vaginal" rays are those of the uterus; rays to the pelvis are those of the pelvic organ
  /// that has a tumour; "parietal" rays of a breast cancer, with no brain disease known, are those
  /// of the chest wall.
  private String place(String organ, @Nullable PartialDate day) {
    return switch (organ) {
      case "C38" -> begun(day, CHEST).orElse(organ);
      case "C52" -> begun(day, VAGINAL).orElse(organ);
      case "C54", "C55" -> begun(day, UTERUS).orElse(organ); // "col uterus irradie"
      case "C76" -> care.lately("C41", day) ? "C41" : begun(day, PELVIC).orElse(organ);
      case "C71" -> care.reached(organ, day) ? organ : begun(day, BREAST).orElse(organ);
      default -> region(organ, day);
    };
  }

  /// A curative dose to the ribs or the collar bone.
  private static boolean ofWall(Said.Rays said) {
    return said.organ().equals(BONE) && said.doseGy().filter(d -> d >= CURATIVE_GY).isPresent();
  }

  /// With no bone disease known, that of a breast cancer goes to the chest wall.
  private String wall(@Nullable PartialDate day) {
    return care.reached(BONE, day) ? BONE : begun(day, BREAST).orElse(BONE);
  }

  private Optional<String> begun(@Nullable PartialDate day, Set<String> organs) {
    return tumours.all().stream()
        .filter(t -> organs.contains(ToldCare.organOf(t)) && ToldTumours.begun(t, day))
        .map(ToldCare::organOf)
        .reduce((a, b) -> b);
  }

  /// Rays to the throat or the neck of a head and neck cancer are those of its organ; those to the
  /// cheek or lip of a cancer of the skin alone, of the skin.
  private String region(String organ, @Nullable PartialDate day) {
    boolean own = tumours.all().stream().anyMatch(t -> ToldCare.organOf(t).equals(organ));
    boolean throat = !own && HEAD_AND_NECK.matcher(organ).matches();
    return tumours.all().stream()
        .filter(t ->
            throat
                && HEAD_AND_NECK.matcher(ToldCare.organOf(t)).matches()
                && ToldTumours.begun(t, day))
        .map(ToldCare::organOf)
        .reduce((a, b) -> b)
        .or(() -> throat ? begun(day, SKIN) : Optional.empty())
        .orElse(organ);
  }

  private static boolean sameRays(
      Given g, String organ, Said.Rays said, @Nullable PartialDate day) {
    boolean place =
        g.organ.equals(organ) || Stream.of(organ, g.organ, said.organ()).anyMatch(String::isEmpty);
    var dose = said.doseGy();
    boolean doses = sameDose(g, said);
    boolean vague = day != null && day.precision() == PartialDate.Precision.YEAR;
    int reach = vague ? YEAR_DAYS : dose.isEmpty() ? MEMORY_DAYS : SAME_RAYS_DAYS;
    return place && doses && sameDay(g, day, reach);
  }

  private static boolean sameDose(Given g, Said.Rays said) {
    var known = g.doseGy;
    return known == null || said.doseGy().map(d -> Math.abs(d - known) <= 1).orElse(true);
  }

  private static boolean sameDay(Given g, @Nullable PartialDate day, int reach) {
    return day == null || g.startsOn(day) || Math.abs(g.to(day)) <= reach;
  }
}
