package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.CompanyId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A firm that never connected has no items of its own yet. */
class DynamoDbConnectionsTest extends OnDynamoDb {

  @Test
  void a_firm_that_never_connected_has_no_choices() {
    var stranger = new CompanyId("firm-stranger");

    assertThatThrownBy(() -> companies().choose(stranger, SETTINGS, SETTINGS, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("firm-stranger");
    assertThat(companies().find(stranger)).isEmpty();
    assertThat(lanes().begin(stranger)).isEmpty();
  }
}
