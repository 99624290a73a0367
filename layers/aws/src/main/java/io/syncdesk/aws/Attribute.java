package io.syncdesk.aws;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two plain kinds of attribute we use. */
final class Attribute {

  private Attribute() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
