package io.syncdesk.core.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The walls of the core: each is a rule that a class can break. */
final class CoreRules {

  static final ArchRule LEANS_ON_JAVA_AND_ITSELF_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "io.syncdesk.core..");

  /** Else a rule could not be asked about another day, nor a simulated run be repeated. */
  static final ArchRule IS_TOLD_THE_TIME =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  isOneOf(
                      Set.of(
                          "java.lang.System.currentTimeMillis",
                          "java.lang.System.nanoTime",
                          "java.time.Clock.system",
                          "java.time.Clock.systemDefaultZone",
                          "java.time.Clock.systemUTC",
                          "java.time.InstantSource.system",
                          "java.time.Instant.now",
                          "java.time.LocalDate.now",
                          "java.time.LocalDateTime.now",
                          "java.time.OffsetDateTime.now",
                          "java.time.YearMonth.now",
                          "java.time.ZonedDateTime.now",
                          "java.util.Date.<init>"))));

  /** Ids and jitter come in like the time: the same seed must give the same run. */
  static final ArchRule IS_TOLD_WHAT_CHANCE_DECIDED =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  isOneOf(
                      Set.of(
                          "java.lang.Math.random",
                          "java.security.SecureRandom.<init>",
                          "java.util.Collections.shuffle",
                          "java.util.Random.<init>",
                          "java.util.SplittableRandom.<init>",
                          "java.util.UUID.randomUUID",
                          "java.util.concurrent.ThreadLocalRandom.current",
                          "java.util.random.RandomGenerator.getDefault",
                          "java.util.random.RandomGenerator.of"))));

  /** Waiting is a state of a record, not of a thread. */
  static final ArchRule NEVER_SLEEPS =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  isOneOf(
                      Set.of(
                          "java.lang.Object.wait",
                          "java.lang.Thread.sleep",
                          "java.util.concurrent.TimeUnit.sleep",
                          "java.util.concurrent.locks.LockSupport.parkNanos"))));

  /** What arrives over a wire or lies in a file is the adapters' business. */
  static final ArchRule SPEAKS_NO_WIRE_FORMAT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.sql..", "java.nio.file..", "java.io..");

  private CoreRules() {}

  /** Each chapter can be read with the ones before it, and none needs a later one. */
  static ArchRule chaptersGoRoundInNoCircle(String book) {
    return slices().matching(book + ".(*)..").should().beFreeOfCycles();
  }

  private static DescribedPredicate<AccessTarget> isOneOf(Set<String> members) {
    return DescribedPredicate.describe(
        "is one of " + members,
        target -> members.contains(target.getOwner().getName() + "." + target.getName()));
  }
}
