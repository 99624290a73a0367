package io.syncdesk.core.books;

/** What became of learning a page of what is in QuickBooks. */
public sealed interface Learned {

  /** It is kept, and so is how far the learning has come. */
  record Page() implements Learned {}

  /** QuickBooks could not be asked just now. */
  record NotNow(Outcome.Undecided undecided) implements Learned {}
}
