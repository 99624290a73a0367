package io.syncdesk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeNameTest {
  private final ClientsAndCustomers firm = new ClientsAndCustomers();

  @Test
  void a_client_whose_name_a_vendor_has_is_proposed_as_the_client() {
    firm.vendor("1", "Aurora");

    assertThat(proposed("Aurora")).isEqualTo("Aurora (client)");
  }

  @Test
  void a_proposal_that_somebody_has_is_not_made_whatever_its_letter_case() {
    firm.vendor("1", "Aurora").customer("2", "AURORA (CLIENT)").vendor("3", "Aurora (2)");

    assertThat(proposed("Aurora")).isEqualTo("Aurora (3)");
  }

  @Test
  void what_quickbooks_forbids_in_a_name_is_left_out() {
    assertThat(proposed(" Aurora:\tStudio\r\nLegale ")).isEqualTo("Aurora Studio Legale (client)");
  }

  @Test
  void the_longest_name_is_cut_so_that_it_still_fits() {
    assertThat(proposed("x".repeat(600))).hasSize(500).endsWith("x (client)");
    assertThat(proposed("x".repeat(490) + "𝄞".repeat(10)))
        .isEqualTo("x".repeat(490) + " (client)");
  }

  @Test
  void where_every_variant_is_taken_a_person_has_to_choose() {
    firm.customer("1", "Aurora (client)");
    IntStream.rangeClosed(2, 20).forEach(i -> firm.vendor("" + i, "Aurora (" + i + ")"));

    assertThat(new FreeName(firm.mirror).of(ClientsAndCustomers.REALM, "Aurora")).isEmpty();
  }

  @Test
  void nothing_can_be_made_of_a_name_without_usable_characters() {
    assertThat(new FreeName(firm.mirror).of(ClientsAndCustomers.REALM, ":\t\n")).isEmpty();
  }

  private String proposed(String name) {
    return new FreeName(firm.mirror).of(ClientsAndCustomers.REALM, name).orElseThrow();
  }
}
