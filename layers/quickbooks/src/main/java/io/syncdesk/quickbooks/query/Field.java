package io.syncdesk.quickbooks.query;

/** The properties we ask by: QuickBooks lets only some stand in a condition. */
public enum Field {
  ID("Id"),
  NAME("Name"),
  DISPLAY_NAME("DisplayName"),
  DOC_NUMBER("DocNumber"),
  TXN_DATE("TxnDate"),
  CREATED("MetaData.CreateTime"),
  CHANGED("MetaData.LastUpdatedTime");

  private final String property;

  Field(String property) {
    this.property = property;
  }

  String property() {
    return property;
  }
}
