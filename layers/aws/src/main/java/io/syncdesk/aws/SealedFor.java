package io.syncdesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import java.util.Map;
import java.util.TreeMap;

/** Whose tokens they are: a seal made for one firm and company opens for no other. */
record SealedFor(CompanyId company, Realm realm) {

  /** The encryption context, as KMS asks for it and its log shows it. */
  Map<String, String> context() {
    return new TreeMap<>(Map.of("company", company.value(), "realm", realm.value()));
  }

  /** Neither id can contain a line's end, so no two pairs read the same. */
  byte[] bytes() {
    return (company.value() + "\n" + realm.value()).getBytes(UTF_8);
  }
}
