package io.syncdesk.aws;

import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.Instruction;
import io.syncdesk.core.command.TaxDome;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of commands that TaxDome reads. */
public final class SqsTaxDome implements TaxDome {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsTaxDome(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /** A command as the contract with TaxDome writes it. */
  private record Message(
      String id,
      String firmId,
      String command,
      String entityId,
      Map<String, Object> data,
      String decidedBy,
      String decidedAt) {}

  /** The group makes the standard queue fair: a firm that decides much does not delay others. */
  @Override
  public void tell(Command command) {
    sqs.sendMessage(message ->
        message
            .queueUrl(queueUrl)
            .messageGroupId(command.entity().company().value())
            .messageBody(Json.write(message(command))));
  }

  private static Message message(Command command) {
    return new Message(
        command.id(),
        command.entity().company().value(),
        word(command.instruction()),
        command.entity().id(),
        data(command.instruction()),
        command.decidedBy(),
        command.decidedAt().toString());
  }

  private static String word(Instruction instruction) {
    return switch (instruction) {
      case Instruction.DeleteService _ -> "delete-service";
      case Instruction.AssignInvoiceNumber _ -> "assign-invoice-number";
      case Instruction.SetAccountSync _ -> "set-account-sync";
    };
  }

  private static Map<String, Object> data(Instruction instruction) {
    return switch (instruction) {
      case Instruction.DeleteService _ -> Map.of();
      case Instruction.AssignInvoiceNumber(var number) -> Map.of("number", number);
      case Instruction.SetAccountSync(var sync) ->
          Map.of("enabled", sync == Command.AccountSync.ON);
    };
  }
}
