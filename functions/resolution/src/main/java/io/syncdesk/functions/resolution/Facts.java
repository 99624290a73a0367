package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a fault as a person knows them: names in quotes, properties by what they mean. */
final class Facts {
  private static final Pattern SEPARATOR = Pattern.compile(", ");

  private final Phrases terms;

  private Facts(Language language) {
    this.terms = Phrases.ofTerms(language);
  }

  static Map<String, String> of(Fault fault, Language language) {
    var facts = new Facts(language);
    var said = new HashMap<String, String>();
    known(fault).forEach((name, value) -> said.put(name, facts.said(name, value)));
    return said;
  }

  /** Of an invoice that is gone we only have QuickBooks' id, which no person ever saw. */
  private static Map<String, String> known(Fault fault) {
    return fault instanceof Fault.ReferenceInactive(var kind, var _)
            && kind.equals(BooksKind.INVOICE.entity())
        ? Map.of("kind", kind, "name", "")
        : FaultView.of(fault).params();
  }

  private String said(String name, String value) {
    if (value.isBlank()) {
      return terms.find("unknown." + name).orElse("");
    }
    return switch (name) {
      case "name", "account", "method" -> terms.say("quoted", Map.of("it", value));
      case "kind", "entity", "setting" -> terms.find(name + "." + value).orElse(value);
      case "field", "fields" -> fields(value);
      default -> value;
    };
  }

  private String fields(String paths) {
    return SEPARATOR
        .splitAsStream(paths)
        .map(this::field)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** A path into QuickBooks' JSON: its last property that means something to a person. */
  private String field(String path) {
    return Stream.of(path.split("[ .]"))
        .flatMap(it -> terms.find("field." + it).stream())
        .reduce((_, last) -> last)
        .orElse(path);
  }
}
