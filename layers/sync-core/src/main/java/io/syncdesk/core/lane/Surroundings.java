package io.syncdesk.core.lane;

import io.syncdesk.core.command.TaxDome;

/**
 * Everything around a lane: our tables, QuickBooks, the ways back to itself and to TaxDome, and
 * what it goes by.
 */
public record Surroundings(
    Stores stores, Library library, WakeUps wakeUps, TaxDome taxDome, Rules rules) {}
