package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.record.Journal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A company as its two items say: what it is and has chosen, and what its lane keeps. */
record CompanyItems(CompanyId id, Item company, Item lane) {

  /** Empty for a firm that never connected. */
  static Optional<CompanyItems> among(CompanyId id, List<Item> items) {
    return items.size() < 2
        ? Optional.empty()
        : Optional.of(new CompanyItems(id, items.getFirst(), items.getLast()));
  }

  Company toCompany() {
    return new Company(
        id,
        connection(),
        lane.find("pace", Pace.class).orElseGet(Pace.Running::new),
        company.read("settings", Settings.class),
        reconsider(lane));
  }

  private Connection connection() {
    return Optional.ofNullable(company.attributes().get("realm"))
        .<Connection>map(it -> new Connection.Connected(new Realm(it.s())))
        .orElseGet(Connection.Disconnected::new);
  }

  static Optional<Journal> journal(Item lane) {
    return lane.find("journal", Journal.class);
  }

  private static Set<LeftOutBecause> reconsider(Item lane) {
    return Optional.ofNullable(lane.attributes().get("reconsider")).stream()
        .flatMap(it -> it.ss().stream())
        .map(LeftOutBecause::valueOf)
        .collect(Collectors.toSet());
  }

  /** Reasons to look again, as they are added to and taken from those that are there. */
  static AttributeValue reasons(Set<LeftOutBecause> reasons) {
    return AttributeValue.fromSs(reasons.stream().map(LeftOutBecause::name).toList());
  }
}
