package io.syncdesk.simulator.fault;

/** One reason for a refusal; {@code element} names the property at fault, or is empty. */
public record Complaint(String code, String message, String detail, String element) {}
