package io.syncdesk.core.command;

import io.syncdesk.core.change.EntityRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Something that TaxDome is to do, because somebody here decided it. TaxDome answers with ordinary
 * changes. A repeat carries the same id, so that it does no harm.
 */
public record Command(
    String id, EntityRef entity, Instruction instruction, String decidedBy, Instant decidedAt) {
  private static final int ID_LENGTH = 32;

  /** What exactly. */
  public sealed interface Instruction {

    /** The service is to be deleted (S10). */
    record DeleteService() implements Instruction {}

    /** The invoice has this number in QuickBooks. */
    record AssignInvoiceNumber(String number) implements Instruction {}

    /** The client is kept in step, or no longer (S8). */
    record SetAccountSync(AccountSync sync) implements Instruction {}
  }

  /** Whether a client is kept in step. */
  public enum AccountSync {
    ON,
    OFF
  }

  /** The same decision about the same entity at the same time is the same command. */
  public static Command of(
      EntityRef entity, Instruction instruction, String decidedBy, Instant decidedAt) {
    var what = entity + "|" + instruction + "|" + decidedAt;
    return new Command("cmd-" + hash(what), entity, instruction, decidedBy, decidedAt);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Command[" + id + " " + entity + "]";
  }
}
