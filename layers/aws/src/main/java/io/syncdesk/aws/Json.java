package io.syncdesk.aws;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;

/**
 * The core's records as the tables keep them. Fields this version does not know are ignored, and
 * lists it does not find are empty, so that two versions can run side by side during a deploy.
 */
final class Json {
  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written down: " + value.getClass(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a stored " + type.getSimpleName() + place(e));
    }
  }

  /** Where it went wrong, and nothing else: Jackson's message quotes values, which name clients. */
  private static String place(JsonProcessingException e) {
    return e instanceof JsonMappingException at ? ", at " + at.getPathReference() : ", nor JSON";
  }

  /** An alternative of a sealed family says which one it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface OneOfSeveral {}

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .addModule(Texts.module())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, ALWAYS))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    TypeNames.FAMILIES.forEach(family -> builder.addMixIn(family, OneOfSeveral.class));
    TypeNames.ALL.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
    var mapper = builder.build();
    mapper
        .configOverride(List.class)
        .setInclude(JsonInclude.Value.construct(NON_EMPTY, ALWAYS))
        .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }
}
