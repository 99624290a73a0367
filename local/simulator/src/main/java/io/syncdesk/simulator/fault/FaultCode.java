package io.syncdesk.simulator.fault;

/** QuickBooks' numbered reasons, with the message each carries on the wire. */
public enum FaultCode {
  UNSUPPORTED_OPERATION("500", "Unsupported Operation"),
  DUPLICATE_REQUEST("600", "Duplicate Request ID"),
  OBJECT_NOT_FOUND("610", "Object Not Found"),
  NOT_LINKABLE("620", "Transaction cannot be linked"),
  DEPENDENTS_EXIST("800", "Cannot delete, dependencies exist"),
  BATCH_TOO_LARGE("1040", "Batch has too many items"),
  UNSUPPORTED_OBJECT("2000", "Request has invalid or unsupported object"),
  UNSUPPORTED_PROPERTY("2010", "Request has invalid or unsupported property"),
  REQUIRED_MISSING("2020", "Required param missing, need to supply the required value for the API"),
  INVALID_ID("2030", "Invalid ID"),
  INVALID_TEXT("2040", "Invalid String. The String contains unsupported or illegal characters"),
  INVALID_LENGTH(
      "2050", "String length is either shorter or longer than supported by specification"),
  INVALID_DATE("2060", "Invalid Date format"),
  INVALID_NUMBER("2080", "Invalid Number"),
  INVALID_REQUEST_ID("2130", "Invalid Request Id Format"),
  INVALID_CHOICE("2170", "Invalid Enumeration"),
  DATE_OUT_OF_RANGE("2190", "Date is out of range"),
  INVALID_EMAIL("2210", "Invalid Email Address format"),
  INVALID_REFERENCE("2500", "Invalid Reference Id"),
  THROTTLED("3001", "message=ThrottleExceeded; errorCode=003001; statusCode=429"),
  NOT_AUTHORIZED_FOR_COMPANY(
      "3100", "message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403"),
  NOT_AUTHENTICATED("3200", "message=AuthenticationFailed; errorCode=003200; statusCode=401"),
  QUERY_UNREADABLE("4000", "Error parsing query"),
  QUERY_INVALID("4001", "Invalid query"),
  STALE("5010", "Stale Object Error"),
  BUSINESS_RULE("6000", "A business validation error has occurred while processing your request"),
  ACCOUNT_TYPE_MISSING("6010", "Account type is not specified"),
  AMOUNT_MISCALCULATED("6070", "Amount calculation incorrect in the request"),
  NAMELESS("6080", "No name specified"),
  NUMBER_TAKEN("6140", "Duplicate Document Number Error"),
  TOO_MANY_LEVELS("6180", "Too many sub levels"),
  COMPANY_SUSPENDED("6190", "Invalid Company Status"),
  PERIOD_CLOSED("6210", "Account Period Closed, Cannot Update Through Services API"),
  HAS_BALANCE("6220", "Has a balance, cannot be made inactive"),
  NAME_TAKEN("6240", "Duplicate Name Exists Error"),
  WRONG_ACCOUNT_TYPE("6430", "Invalid account type"),
  DEPOSITED("6540", "Deposited Transaction cannot be changed"),
  APPLICATION_ERROR("10000", "An application error has occurred while processing your request");

  private final String code;
  private final String message;

  FaultCode(String code, String message) {
    this.code = code;
    this.message = message;
  }

  public Complaint because(String detail) {
    return at("", detail);
  }

  public Complaint at(String element, String detail) {
    return new Complaint(code, message, detail, element);
  }
}
