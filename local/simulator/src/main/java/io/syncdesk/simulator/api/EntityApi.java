package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Draft;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Moment;
import io.syncdesk.simulator.books.Presentation;
import io.syncdesk.simulator.books.Register;
import io.syncdesk.simulator.books.RuleBook;
import io.syncdesk.simulator.books.Verb;
import io.syncdesk.simulator.books.View;
import io.syncdesk.simulator.books.Write;
import io.syncdesk.simulator.books.Written;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** One entity: read by its id, or written. */
final class EntityApi {
  private final RuleBook rules;

  EntityApi(RuleBook rules) {
    this.rules = rules;
  }

  Written read(View books, Kind kind, String id) {
    return books
        .find(kind, id)
        .<Written>map(body -> new Written.Done(kind, Presentation.of(books, kind, body)))
        .orElseGet(
            () -> Written.refused(Refusals.notFound(kind.wireName() + " " + id + " is not there")));
  }

  /** Tax codes have a service of their own; here they are only read. */
  Written write(Draft draft, Kind kind, ObjectNode body, WriteOptions options, Instant now) {
    if (kind == Kind.TAX_CODE) {
      return Written.refused(
          FaultCode.UNSUPPORTED_OPERATION.because("Operation is not supported."));
    }
    if (options.verb() != Verb.SAVE && Json.text(body, "Id").isEmpty()) {
      return Written.refused(
          FaultCode.REQUIRED_MISSING.at("Id", "Required parameter Id is missing in the request"));
    }
    return new Register(draft, new Moment(now), rules)
        .carryOut(new Write(kind, options.verb(), body, options.allowances()));
  }
}
