package io.syncdesk.taxdome;

/** Names of fields that strangers chose, made fit for a log line and a message attribute. */
final class FieldNames {
  private static final int SHOWN_MAX = 64;

  private FieldNames() {}

  static String shown(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > SHOWN_MAX ? plain.substring(0, SHOWN_MAX) : plain;
  }
}
