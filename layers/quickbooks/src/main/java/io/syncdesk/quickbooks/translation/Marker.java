package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What we leave in the private note of a document, so that we know our own earlier write again when
 * its answer was lost: {@code TaxDome invoice inv-1042}.
 */
public record Marker(String text) {
  private static final Pattern ANY = Pattern.compile("TaxDome ([a-z]+) ([A-Za-z0-9._-]+)");

  public static Marker of(EntityRef entity) {
    return new Marker("TaxDome " + entity.kind().word() + " " + entity.id());
  }

  /** Whether a private note is ours; a void or a bookkeeper may have added words around it. */
  public boolean isIn(String privateNote) {
    return ANY.matcher(privateNote).results().anyMatch(found -> found.group().equals(text));
  }

  /**
   * The entities of this company that a private note names; a copy keeps the note it was made of.
   */
  public static List<EntityRef> in(String privateNote, CompanyId company) {
    return ANY.matcher(privateNote)
        .results()
        .filter(it -> Ids.valid(it.group(2)))
        .flatMap(
            it -> kind(it.group(1)).map(kind -> new EntityRef(company, kind, it.group(2))).stream())
        .toList();
  }

  private static Optional<EntityKind> kind(String word) {
    return Arrays.stream(EntityKind.values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
