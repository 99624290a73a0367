package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a function learns what it is given. */
class EnvironmentTest {
  private final Environment environment =
      new Environment(
          Map.of("BOTH", "variable", "EMPTY", " ")::get,
          Map.of("BOTH", "property", "PROPERTY", "property")::get);

  @Test
  void a_variable_counts_more_than_a_property() {
    assertThat(environment.required("BOTH")).isEqualTo("variable");
    assertThat(environment.required("PROPERTY")).isEqualTo("property");
  }

  @Test
  void what_is_missing_stops_the_start_by_its_name() {
    for (var name : new String[] {"RECORDS_TABLE", "EMPTY"}) {
      assertThat(environment.optional(name)).isEmpty();
      assertThatThrownBy(() -> environment.required(name))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void all_tables_are_named_by_it() {
    var tables = TableNames.from(new Environment(name -> "the-" + name, _ -> null));

    assertThat(tables.records()).isEqualTo("the-RECORDS_TABLE");
    assertThat(tables.mirror()).isEqualTo("the-MIRROR_TABLE");
  }
}
