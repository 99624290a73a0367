package io.syncdesk.core.matching;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What goes with a name in the countries our firms' clients come from, folded. */
final class Vocabulary {

  /** Legal forms, each with the one it is another spelling of. */
  static final Map<String, String> LEGAL_FORMS =
      Map.ofEntries(
          entry("llc", "llc"),
          entry("llp", "llp"),
          entry("lllp", "lllp"),
          entry("lp", "lp"),
          entry("pllc", "pllc"),
          entry("inc", "inc"),
          entry("incorporated", "inc"),
          entry("corp", "corp"),
          entry("corporation", "corp"),
          entry("co", "co"),
          entry("company", "co"),
          entry("ltd", "ltd"),
          entry("limited", "ltd"),
          entry("ltda", "ltda"),
          entry("plc", "plc"),
          entry("pc", "pc"),
          entry("gmbh", "gmbh"),
          entry("mbh", "gmbh"),
          entry("ag", "ag"),
          entry("kg", "kg"),
          entry("ohg", "ohg"),
          entry("gbr", "gbr"),
          entry("ug", "ug"),
          entry("srl", "srl"),
          entry("srls", "srls"),
          entry("spa", "spa"),
          entry("sapa", "sapa"),
          entry("sas", "sas"),
          entry("snc", "snc"),
          entry("sarl", "sarl"),
          entry("sa", "sa"),
          entry("sl", "sl"),
          entry("bv", "bv"),
          entry("nv", "nv"));

  /** These are words of the name itself unless they end it: Company Store, PC World. */
  static final Set<String> ONLY_AT_THE_END =
      Set.of("co", "company", "limited", "pc", "lp", "ag", "kg", "ug", "sa", "sl", "spa", "sas");

  static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "sig", "sigra", "signor", "signora", "dott",
          "dottssa", "avv", "ing", "rag", "geom", "arch", "herr", "frau");

  static final Map<String, String> GENERATIONS =
      Map.ofEntries(
          entry("jr", "jr"),
          entry("junior", "jr"),
          entry("sr", "sr"),
          entry("senior", "sr"),
          entry("ii", "ii"),
          entry("2nd", "ii"),
          entry("iii", "iii"),
          entry("3rd", "iii"),
          entry("iv", "iv"),
          entry("4th", "iv"));

  private Vocabulary() {}
}
