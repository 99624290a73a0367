package io.syncdesk.core.connection;

/** Where secrets come from: chance is not ours to decide. */
public interface Secrets {

  /** One that nobody had before. */
  Secret fresh();
}
