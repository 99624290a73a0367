package io.syncdesk.quickbooks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.quickbooks.webhook.Notification.Changed;
import io.syncdesk.quickbooks.webhook.Notification.Merged;
import io.syncdesk.quickbooks.webhook.Notification.OfNoConcern;
import io.syncdesk.quickbooks.webhook.Notification.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadNotificationsTest {
  private static final Realm REALM = new Realm("310687");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qbo.customer.created.v1",
        "qbo.invoice.emailed.v1",
        "qbo.payment.void.v1",
        "qbo.payment.voided.v1",
        "qbo.creditmemo.deleted.v1",
        "qbo.refundreceipt.updated.v1",
        "qbo.purchase.updated.v1",
        "qbo.vendor.updated.v1",
        "qbo.item.updated.v1",
        "qbo.account.updated.v1",
        "qbo.class.updated.v1",
        "qbo.department.updated.v1",
        "qbo.paymentmethod.updated.v1",
        "qbo.preferences.updated.v1",
        "qbo.deposit.created.v1",
        "QBO.Customer.Updated.V2",
      })
  void what_we_keep_write_or_run_into_is_looked_at(String type) {
    assertThat(notification(type, "")).isEqualTo(new Changed(REALM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"qbo.bill.created.v1", "qbo.taxagency.updated.v1", "qbo.moonphase.waxed.v1"})
  void other_kinds_are_of_no_concern(String type) {
    assertThat(notification(type, "")).isEqualTo(new OfNoConcern());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "qbo", "qbo.customer", "qbo.customer.created", "payroll.slip.made.v1"})
  void a_type_of_another_form_is_unknown(String type) {
    assertThat(notification(type, "")).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "customer, CUSTOMER",
    "vendor, VENDOR",
    "item, ITEM",
    "account, ACCOUNT",
    "class, CLASS",
    "department, LOCATION",
    "paymentmethod, PAYMENT_METHOD"
  })
  void a_merge_in_a_list_says_who_lost(String kind, ListKind list) {
    assertThat(notification("qbo." + kind + ".merged.v1", "\"deletedid\":\"9\""))
        .isEqualTo(new Merged(REALM, new Merge(list, "9", "5")));
    assertThat(notification("qbo." + kind + ".merged.v1", "\"deletedId\":9"))
        .isEqualTo(new Merged(REALM, new Merge(list, "9", "5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"deletedid\":null",
        "\"deletedid\":\"5\"",
        "\"deletedid\":\"9|5\"",
        "\"deletedid\":\"\"",
        "\"deletedid\":{\"of\":\"9\"}",
        "\"deletedid\":\"123456789012345678901\""
      })
  void a_merge_that_does_not_say_who_lost_is_a_change(String data) {
    assertThat(notification("qbo.customer.merged.v1", data)).isEqualTo(new Changed(REALM));
  }

  @Test
  void an_employee_shows_nothing_of_ours() {
    assertThat(notification("qbo.employee.merged.v1", "\"deletedid\":\"9\""))
        .isEqualTo(new OfNoConcern());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "null", "\"company\"", "\"-1\"", "[]", "\"123456789012345678901\""})
  void an_event_of_no_company_is_unknown(String realm) {
    assertThat(
            read(
                "[{\"type\":\"qbo.customer.updated.v1\",\"intuitaccountid\":%s}]".formatted(realm)))
        .isEqualTo(of(new Unknown()));
  }

  @Test
  void an_event_that_makes_no_sense_takes_no_neighbour_along() {
    assertThat(read("[null,7,[],{\"type\":{}},%s]".formatted(event("qbo.item.updated.v1", ""))))
        .isEqualTo(
            of(new Unknown(), new Unknown(), new Unknown(), new Unknown(), new Changed(REALM)));
  }

  @Test
  void one_event_may_come_without_a_list_around_it() {
    assertThat(read(event("qbo.item.updated.v1", ""))).isEqualTo(of(new Changed(REALM)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "{\"eventNotifications\":[]}"})
  void nothing_is_an_empty_list(String body) {
    assertThat(read(body)).isEqualTo(of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"specver", "<xml/>", "\u0000", "[{]}"})
  void what_is_not_json_is_unreadable(String body) {
    assertThat(read(body)).isEqualTo(new Reading.Unreadable());
  }

  @Test
  void what_is_beyond_all_bounds_is_unreadable() {
    assertThat(read("[".repeat(33) + "]".repeat(33))).isEqualTo(new Reading.Unreadable());
    assertThat(read("[\"" + "x".repeat(64 * 1024 + 1) + "\"]")).isEqualTo(new Reading.Unreadable());
    assertThat(read("[{\"id\":" + "9".repeat(101) + "}]")).isEqualTo(new Reading.Unreadable());
  }

  @Test
  void the_retired_format_says_the_same() {
    assertThat(
            read(
                """
                {"eventNotifications":[{"realmId":"310687","dataChangeEvent":{"entities":[
                  {"name":"Customer","id":"5","operation":"Merge","deletedId":"9","lastUpdated":"2015-10-05T14:42:19-0700"},
                  {"name":"Invoice","id":"1","operation":"Emailed","lastUpdated":"2015-10-05T14:42:19Z"},
                  {"name":"Bill","id":"1","operation":"Create"},
                  {"id":"1"}]}},
                  {"realmId":"7"},
                  {}]}
                """))
        .isEqualTo(
            of(
                new Merged(REALM, new Merge(ListKind.CUSTOMER, "9", "5")),
                new Changed(REALM),
                new OfNoConcern(),
                new Unknown()));
  }

  private static Reading of(Notification... notifications) {
    return new Reading.Of(List.of(notifications));
  }

  private static Notification notification(String type, String data) {
    var read = (Reading.Of) read("[" + event(type, data) + "]");
    return read.notifications().getFirst();
  }

  private static Reading read(String body) {
    return ReadNotifications.from(body.getBytes(UTF_8));
  }

  private static String event(String type, String data) {
    return """
    {"specversion":"1.0","id":"e-1","type":"%s","time":"2025-09-10T21:31:25.179851517Z",
     "intuitentityid":"5","intuitaccountid":"310687","data":{%s}}
    """
        .formatted(type, data);
  }
}
