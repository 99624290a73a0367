package io.syncdesk.aws;

/** Our tables, by the names that the stack has given them. */
public record TableNames(
    String companies,
    String records,
    String attempts,
    String errors,
    String mirror,
    String notices) {

  public static TableNames from(Environment environment) {
    return new TableNames(
        environment.required("COMPANIES_TABLE"),
        environment.required("RECORDS_TABLE"),
        environment.required("ATTEMPTS_TABLE"),
        environment.required("ERRORS_TABLE"),
        environment.required("MIRROR_TABLE"),
        environment.required("NOTICES_TABLE"));
  }
}
