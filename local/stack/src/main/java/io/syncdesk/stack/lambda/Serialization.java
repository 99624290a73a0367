package io.syncdesk.stack.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/** The choice AWS's runtime client makes: events of the library have serializers of their own. */
final class Serialization {
  private Serialization() {}

  @SuppressWarnings("unchecked") // the serializer of a type reads and writes that type
  static <T> PojoSerializer<T> of(Type type) {
    if (type instanceof Class<?> event
        && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
      return LambdaEventSerializers.serializerFor((Class<T>) event, event.getClassLoader());
    }
    return (PojoSerializer<T>) JacksonFactory.getInstance().getSerializer(type);
  }
}
