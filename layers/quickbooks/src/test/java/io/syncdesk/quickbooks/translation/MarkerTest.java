package io.syncdesk.quickbooks.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** We know our own documents again, and no others. */
class MarkerTest {

  @ParameterizedTest
  @CsvSource({
    "TaxDome invoice inv-1,true",
    "Voided - TaxDome invoice inv-1,true",
    "TaxDome invoice inv-1 (checked by Bea),true",
    "'Two notes: TaxDome invoice inv-2, TaxDome invoice inv-1',true",
    "TaxDome invoice inv-10,false",
    "TaxDome invoice inv-1.2,false",
    "TaxDome payment inv-1,false",
    "taxdome invoice inv-1,false",
    "inv-1,false",
    "'',false"
  })
  void a_note_is_ours_when_it_names_exactly_this_entity(String note, boolean ours) {
    assertThat(Marker.of(Told.anInvoice("inv-1", "acc").entity()).isIn(note)).isEqualTo(ours);
  }
}
