package io.syncdesk.functions.resolution;

/** One thing that people can ask of the desk. */
interface Call {
  Answer answer(Request request, Caller caller);
}
