package io.syncdesk.core.simulation;

/** What can go wrong by itself, each so often in a thousand times, as the plan has it. */
enum Trouble {
  /** The process ends before or after a call to the world. */
  CRASH(12),
  /** A call takes its time. */
  SLOW_CALL(30),
  /** A lane's message comes back while the lane still runs. */
  SHORT_VISIBILITY(700),
  /** A message comes twice. */
  DUPLICATE(250),
  /** A wake-up never comes. */
  LOST_WAKE_UP(300),
  /** QuickBooks does it, and the answer is lost. */
  LOST_ANSWER(150),
  /** QuickBooks gets to it much later, and nobody hears of it. */
  LATE_WRITE(120),
  /** 429 for the whole call. */
  THROTTLE(120),
  /** 429 for one item of a batch. */
  THROTTLED_ITEM(120),
  /** A batch is answered, but this item is not: done or not. */
  UNANSWERED_ITEM(80),
  /** Something fails inside QuickBooks: done or not. */
  INTERNAL_FAILURE(120),
  /** The books cannot be opened just now. */
  SHUT(60),
  /** The lists are still being read. */
  LOADING(100),
  /** QuickBooks answers as slowly as it does, in seconds. */
  TAKES_SECONDS(1000),
  /** A webhook never comes. */
  LOST_WEBHOOK(1000),
  /** What happened in QuickBooks stands in its change data only minutes later. */
  LATE_SIGHT(500),
  /** What a look finds is not what our last write put there, as far as one can tell. */
  BLURRED_LOOK(300);

  private final int atMostPermille;

  Trouble(int atMostPermille) {
    this.atMostPermille = atMostPermille;
  }

  int atMostPermille() {
    return atMostPermille;
  }
}
