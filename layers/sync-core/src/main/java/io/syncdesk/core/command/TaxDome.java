package io.syncdesk.core.command;

/** The way back to TaxDome. */
public interface TaxDome {

  /** Tells TaxDome what to do; at least once. */
  void tell(Command command);
}
