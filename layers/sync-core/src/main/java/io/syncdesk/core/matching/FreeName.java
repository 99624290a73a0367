package io.syncdesk.core.matching;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Mirror;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes a name for a new customer where QuickBooks says that the client's own is taken. It
 * shares names among customers, vendors and employees; of employees we have no copy, so that a
 * proposal may be refused all the same.
 */
public final class FreeName {
  /** QuickBooks' limit of a display name. */
  static final int CHARACTERS_MAX = 500;

  private static final int NUMBER_MAX = 20;
  private static final List<ListKind> SHARE_NAMES = List.of(ListKind.CUSTOMER, ListKind.VENDOR);

  /** A colon stands between a customer and a sub-customer; tabs and line ends are refused. */
  private static final Pattern FORBIDDEN = Pattern.compile("[:\\p{Cntrl}\\s]+");

  private final Mirror mirror;

  public FreeName(Mirror mirror) {
    this.mirror = mirror;
  }

  /** Empty where every variant is taken, or where nothing of the name can be used. */
  public Optional<String> of(Realm realm, String name) {
    var usable = FORBIDDEN.matcher(name).replaceAll(" ").strip();
    return usable.isEmpty()
        ? Optional.empty()
        : endings()
            .map(ending -> cut(usable, CHARACTERS_MAX - ending.length()) + ending)
            .filter(it -> isFree(realm, it))
            .findFirst();
  }

  private static Stream<String> endings() {
    return Stream.concat(
        Stream.of(" (client)"),
        IntStream.rangeClosed(2, NUMBER_MAX).mapToObj(number -> " (" + number + ")"));
  }

  /** Never in the middle of a character that takes two places. */
  private static String cut(String name, int charactersMax) {
    if (name.length() <= charactersMax) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(charactersMax - 1)) ? 1 : 0;
    return name.substring(0, charactersMax - end).strip();
  }

  private boolean isFree(Realm realm, String name) {
    return SHARE_NAMES.stream().allMatch(kind -> mirror.named(realm, kind, name).isEmpty());
  }
}
