package io.syncdesk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.SearchText;
import org.junit.jupiter.api.Test;

class FindCustomersTest {
  private static final SearchText SMITH = SearchText.of("smith").orElseThrow();
  private final ClientsAndCustomers firm = new ClientsAndCustomers();

  @Test
  void whoever_is_found_is_shown_with_the_client_it_is_linked_to() {
    firm.customer("1", "Smith, John").customer("2", "Zoe Smith").customer("3", "Wei Chen");
    var john = firm.person("acc-1", "John Smith");
    firm.link(john, "1");

    var found = firm.findCustomers().find(Told.FIRM, SMITH, 10);

    assertThat(found).extracting(it -> it.customer().bookId()).containsExactly("1", "2");
    assertThat(found.getFirst().linkedTo()).isEqualTo(new LinkedClient(john, "John Smith"));
    assertThat(found.getLast().isFree()).isTrue();
  }

  @Test
  void nobody_is_found_for_a_firm_that_is_not_connected() {
    firm.customer("1", "Smith, John");

    assertThat(firm.findCustomers().find(new CompanyId("firm-9"), SMITH, 10)).isEmpty();
    firm.disconnects();
    assertThat(firm.findCustomers().find(Told.FIRM, SMITH, 10)).isEmpty();
  }
}
