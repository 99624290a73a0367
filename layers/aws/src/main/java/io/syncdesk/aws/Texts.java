package io.syncdesk.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.notice.NoticeId;
import io.syncdesk.core.resolution.ErrorId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is written as one text: {@code firm-1/invoice#inv-1042}, {@code 120.00 USD}. */
final class Texts {
  private final SimpleModule module = new SimpleModule("texts");

  static SimpleModule module() {
    return new Texts()
        .add(BigDecimal.class, BigDecimal::toString, BigDecimal::new)
        .add(CompanyId.class, CompanyId::value, CompanyId::new)
        .add(Contact.class, it -> it.email() + "\n" + it.phone(), Texts::contact, Contact.NONE)
        .add(ContentHash.class, ContentHash::value, ContentHash::new)
        .add(Duration.class, Duration::toString, Duration::parse)
        .add(EntityRef.class, EntityRef::toString, Texts::entityRef)
        .add(ErrorId.class, ErrorId::value, ErrorId::new)
        .add(Instant.class, Instant::toString, Instant::parse)
        .add(LocalDate.class, LocalDate::toString, LocalDate::parse)
        .add(Money.class, it -> it.amount() + " " + it.currency(), Texts::money)
        .add(NoticeId.class, NoticeId::value, NoticeId::new)
        .add(Realm.class, Realm::value, Realm::new)
        .add(RequestId.class, RequestId::value, RequestId::new)
        .add(Version.class, it -> Long.toString(it.value()), it -> new Version(Long.parseLong(it)))
        .module;
  }

  private <T> Texts add(Class<T> type, Function<T, String> write, Function<String, T> read) {
    return add(type, write, read, null);
  }

  /** What an earlier version did not write reads as {@code absent}. */
  private <T> Texts add(
      Class<T> type, Function<T, String> write, Function<String, T> read, @Nullable T absent) {
    module.addSerializer(type, new Writer<>(type, write));
    module.addDeserializer(type, new Reader<>(type, read, absent));
    return this;
  }

  private static Contact contact(String text) {
    int end = text.indexOf('\n');
    return new Contact(text.substring(0, end), text.substring(end + 1));
  }

  /** The counterpart of {@link EntityRef#toString}; no part of it contains a separator. */
  static EntityRef entityRef(String text) {
    int slash = text.indexOf('/');
    int hash = text.indexOf('#', slash);
    var kind = kind(text.substring(slash + 1, hash));
    return new EntityRef(new CompanyId(text.substring(0, slash)), kind, text.substring(hash + 1));
  }

  private static EntityKind kind(String word) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of entity: " + word));
  }

  private static Money money(String text) {
    int blank = text.indexOf(' ');
    return Money.of(text.substring(0, blank), text.substring(blank + 1));
  }

  private static final class Writer<T> extends StdScalarSerializer<T> {
    private final transient Function<T, String> write;

    Writer(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(write.apply(value));
    }
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> read;
    private final transient @Nullable T absent;

    Reader(Class<T> type, Function<String, T> read, @Nullable T absent) {
      super(type);
      this.read = read;
      this.absent = absent;
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
      return absent;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return read.apply(json.getText());
    }
  }
}
