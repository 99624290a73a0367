package io.syncdesk.core.desk;

import io.syncdesk.core.desk.ResolveSyncError.Rows;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Rows at whose every call somebody may be made to wait. */
record GatedRows(Rows real, Runnable gate) {

  Rows rows() {
    return new Rows(
        gated(SyncErrors.class, real.errors()),
        gated(Records.class, real.records()),
        gated(Ledger.class, real.ledger()));
  }

  private <T> T gated(Class<T> port, T behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              gate.run();
              // Tables do one thing at a time; these, in memory, need to be told so.
              try {
                synchronized (real.ledger()) {
                  return method.invoke(behind, arguments);
                }
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
