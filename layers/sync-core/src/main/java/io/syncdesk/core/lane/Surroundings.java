package io.syncdesk.core.lane;

/**
 * Everything around a lane: our tables, QuickBooks, the way back to itself, and what it goes by.
 */
public record Surroundings(Stores stores, Library library, WakeUps wakeUps, Rules rules) {}
