package io.syncdesk.stack.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** A function's code, whichever of AWS's two interfaces it implements. */
interface Handler {
  byte[] handle(byte[] event, Context context) throws IOException;

  /** Makes the class once, by its public constructor without arguments, as a fresh Lambda would. */
  static Handler make(String className) {
    return switch (construct(className)) {
      case RequestStreamHandler streams -> ofStreams(streams);
      case RequestHandler<?, ?> objects -> ofObjects(objects);
      case Object other ->
          throw new IllegalArgumentException(
              other.getClass().getName()
                  + " is neither a RequestHandler nor a RequestStreamHandler");
    };
  }

  private static Object construct(String className) {
    try {
      return Class.forName(className).getConstructor().newInstance();
    } catch (ClassNotFoundException | NoSuchMethodException missing) {
      throw new IllegalArgumentException(
          "The handler "
              + className
              + " needs a public class with a public constructor without arguments",
          missing);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("The handler " + className + " did not start", failure);
    }
  }

  private static Handler ofStreams(RequestStreamHandler streams) {
    return (event, context) -> {
      var answer = new ByteArrayOutputStream();
      streams.handleRequest(new ByteArrayInputStream(event), answer, context);
      return answer.toByteArray();
    };
  }

  private static <I, O> Handler ofObjects(RequestHandler<I, O> objects) {
    var types = typesOf(objects.getClass()).getActualTypeArguments();
    var input = Serialization.<I>of(types[0]);
    var output = Serialization.<O>of(types[1]);
    return (event, context) -> {
      var answer = new ByteArrayOutputStream();
      var request = input.fromJson(new ByteArrayInputStream(event));
      output.toJson(objects.handleRequest(request, context), answer);
      return answer.toByteArray();
    };
  }

  private static ParameterizedType typesOf(Class<?> handler) {
    return Arrays.stream(handler.getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == RequestHandler.class)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                handler.getName() + " must itself say implements RequestHandler<…, …>"));
  }
}
