package io.syncdesk.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.syncdesk.core.architecture.wrong.AsksForTheTime;
import io.syncdesk.core.architecture.wrong.Dozes;
import io.syncdesk.core.architecture.wrong.LeansOnALibrary;
import io.syncdesk.core.architecture.wrong.OpensFiles;
import io.syncdesk.core.architecture.wrong.ThrowsDice;
import io.syncdesk.core.architecture.wrong.first.Hen;
import io.syncdesk.core.architecture.wrong.second.Egg;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core is the same today and tomorrow, with whatever it is plugged into. */
class CoreArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.syncdesk.core");

  @Test
  void the_core_leans_on_java_and_on_itself_only() {
    CoreRules.LEANS_ON_JAVA_AND_ITSELF_ONLY.check(CORE);
  }

  @Test
  void a_core_that_leans_on_a_library_is_noticed() {
    everyMethodOf(LeansOnALibrary.class, CoreRules.LEANS_ON_JAVA_AND_ITSELF_ONLY);
  }

  @Test
  void the_core_never_asks_what_time_it_is() {
    CoreRules.IS_TOLD_THE_TIME.check(CORE);
  }

  @Test
  void a_core_that_asks_for_the_time_is_noticed() {
    everyMethodOf(AsksForTheTime.class, CoreRules.IS_TOLD_THE_TIME);
  }

  @Test
  void the_core_leaves_nothing_to_chance() {
    CoreRules.IS_TOLD_WHAT_CHANCE_DECIDED.check(CORE);
  }

  @Test
  void a_core_that_throws_dice_is_noticed() {
    everyMethodOf(ThrowsDice.class, CoreRules.IS_TOLD_WHAT_CHANCE_DECIDED);
  }

  @Test
  void the_core_never_sleeps() {
    CoreRules.NEVER_SLEEPS.check(CORE);
  }

  @Test
  void a_core_that_dozes_is_noticed() {
    everyMethodOf(Dozes.class, CoreRules.NEVER_SLEEPS);
  }

  @Test
  void the_core_speaks_no_wire_format() {
    CoreRules.SPEAKS_NO_WIRE_FORMAT.check(CORE);
  }

  @Test
  void a_core_that_opens_files_is_noticed() {
    everyMethodOf(OpensFiles.class, CoreRules.SPEAKS_NO_WIRE_FORMAT);
  }

  @Test
  void its_chapters_go_round_in_no_circle() {
    CoreRules.chaptersGoRoundInNoCircle("io.syncdesk.core").check(CORE);
  }

  @Test
  void chapters_that_go_round_in_a_circle_are_noticed() {
    var circle = new ClassFileImporter().importClasses(Hen.class, Egg.class);

    var rule = CoreRules.chaptersGoRoundInNoCircle("io.syncdesk.core.architecture.wrong");

    assertThat(rule.evaluate(circle).hasViolation()).isTrue();
  }

  private static void everyMethodOf(Class<?> wrong, ArchRule rule) {
    var found = rule.evaluate(new ClassFileImporter().importClasses(wrong)).getFailureReport();

    assertThat(Stream.of(wrong.getDeclaredMethods()).map(Method::getName))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(found.getDetails()).anyMatch(line -> line.contains(name + "()")));
  }
}
