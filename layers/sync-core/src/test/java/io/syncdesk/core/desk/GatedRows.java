package io.syncdesk.core.desk;

import io.syncdesk.core.desk.ResolveSyncError.Rows;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows whose every call somebody else makes when its time has come. */
record GatedRows(Rows real, Function<Supplier<@Nullable Object>, @Nullable Object> gate) {

  Rows rows() {
    return new Rows(
        gated(SyncErrors.class, real.errors()),
        gated(Records.class, real.records()),
        gated(Ledger.class, real.ledger()),
        real.reservations());
  }

  private <T> T gated(Class<T> port, T behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> gate.apply(() -> call(method, behind, arguments))));
  }

  private static @Nullable Object call(
      Method method, Object behind, Object @Nullable [] arguments) {
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method.getName(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.getName(), e);
    }
  }
}
