package io.syncdesk.core.notice;

import java.util.ArrayList;
import java.util.List;

/** Keeps letters instead of bringing them; can be told to misbehave. */
final class Mailbox implements Courier {
  private final List<Letter> letters = new ArrayList<>();
  private Delivery delivery = Delivery.TAKEN;
  private boolean breaksDown;

  @Override
  public Delivery deliver(Letter letter) {
    letters.add(letter);
    if (breaksDown) {
      breaksDown = false;
      throw new IllegalStateException("the post office is on fire");
    }
    return delivery;
  }

  /** Takes the next letter, but nobody hears that it did. */
  void breaksDownOnce() {
    breaksDown = true;
  }

  void refuses() {
    delivery = Delivery.REFUSED;
  }

  List<Letter> taken() {
    var all = List.copyOf(letters);
    letters.clear();
    return all;
  }
}
