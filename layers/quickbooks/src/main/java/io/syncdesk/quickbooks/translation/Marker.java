package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.change.EntityRef;
import java.util.regex.Pattern;

/**
 * What we leave in the private note of a document, so that we know our own earlier write again when
 * its answer was lost: {@code TaxDome invoice inv-1042}.
 */
public record Marker(String text) {
  private static final Pattern ANY = Pattern.compile("TaxDome [a-z]+ [A-Za-z0-9._-]+");

  public static Marker of(EntityRef entity) {
    return new Marker("TaxDome " + entity.kind().word() + " " + entity.id());
  }

  /** Whether a private note is ours; a void or a bookkeeper may have added words around it. */
  public boolean isIn(String privateNote) {
    return ANY.matcher(privateNote).results().anyMatch(found -> found.group().equals(text));
  }
}
