package io.syncdesk.core.company;

/** The number of one turn of a lane. An older epoch may write nothing any more. */
public record Epoch(long value) {}
