package io.syncdesk.stack.template;

import java.net.URI;
import java.util.Map;

/**
 * Where a template is brought to life: what CloudFormation would know of account, region and
 * parameters.
 */
public record Place(
    String stackName, String region, String account, URI sqs, Map<String, String> parameters) {
  public Place {
    parameters = Map.copyOf(parameters);
  }

  String queueArn(String queueName) {
    return "arn:aws:sqs:%s:%s:%s".formatted(region, account, queueName);
  }

  String queueUrl(String queueName) {
    return "%s/%s/%s".formatted(sqs, account, queueName);
  }

  String tableArn(String tableName) {
    return "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, account, tableName);
  }

  String functionArn(String functionName) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, functionName);
  }
}
