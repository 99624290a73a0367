package io.syncdesk.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of one of each fault is complete, so that whoever goes through it misses none. */
class FaultTest {

  @Test
  void every_fault_is_in_the_list_once() {
    assertThat(OneOfEach.fault().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds(Fault.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(FaultTest::kinds).distinct()
        : Stream.of(sealed);
  }
}
