package io.syncdesk.simulator.api;

import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;

/** Refusals of the API itself, before any book is opened. */
final class Refusals {
  private Refusals() {}

  static Complaint unknownObject(String name) {
    return FaultCode.UNSUPPORTED_OBJECT.because("Request has unsupported object: " + name);
  }

  static Complaint notFound(String what) {
    return FaultCode.OBJECT_NOT_FOUND.because("Object Not Found : " + what);
  }

  static Complaint notJson() {
    return FaultCode.UNSUPPORTED_PROPERTY.because(
        "Property Name:failed to parse json object; a property specified is unsupported or"
            + " invalid");
  }

  static Complaint notUtf8() {
    return FaultCode.UNSUPPORTED_OPERATION.because("The request body is not UTF-8.");
  }

  static Complaint requestId(String id, int charactersMax) {
    return FaultCode.INVALID_REQUEST_ID.at(
        "requestid",
        "A request id has at most " + charactersMax + " characters. Supplied value:" + id);
  }
}
