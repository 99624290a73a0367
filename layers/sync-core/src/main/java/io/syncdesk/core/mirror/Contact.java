package io.syncdesk.core.mirror;

/** How to reach somebody, as it was typed; each empty where it was left out. */
public record Contact(String email, String phone) {
  public static final Contact NONE = new Contact("", "");

  /** Without what it says: it is somebody's. */
  @Override
  public String toString() {
    return "Contact";
  }
}
