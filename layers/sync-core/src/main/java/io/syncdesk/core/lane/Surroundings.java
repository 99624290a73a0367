package io.syncdesk.core.lane;

import io.syncdesk.core.command.TaxDome;
import io.syncdesk.core.numbering.Numbering;

/**
 * Everything around a lane: our tables, QuickBooks, what invoices are numbered by, the ways back to
 * itself and to TaxDome, and what it goes by.
 */
public record Surroundings(
    Stores stores,
    Library library,
    Numbering numbering,
    WakeUps wakeUps,
    TaxDome taxDome,
    Rules rules) {}
