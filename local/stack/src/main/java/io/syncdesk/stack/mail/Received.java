package io.syncdesk.stack.mail;

import java.time.Instant;

/** A mail as it would have arrived. */
public record Received(
    Instant at, String from, String to, String subject, String text, String html) {}
