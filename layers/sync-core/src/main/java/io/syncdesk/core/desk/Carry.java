package io.syncdesk.core.desk;

/** Whether a decision is carried out, or only rehearsed: then nothing changes anywhere. */
enum Carry {
  OUT,
  NOTHING
}
