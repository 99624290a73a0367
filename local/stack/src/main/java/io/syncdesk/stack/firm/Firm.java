package io.syncdesk.stack.firm;

import java.util.List;

/** A firm of TaxDome with its company in QuickBooks. */
public record Firm(String id, String realm, String name) {
  public static final Firm DEMO = new Firm("firm-demo", "9130000000000001", "Demo Firm");

  /** There to show that one firm never sees the other. */
  public static final Firm OTHER = new Firm("firm-other", "9130000000000002", "Other Firm");

  public static final List<Firm> ALL = List.of(DEMO, OTHER);
}
