package cis.platform.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Scalars whose stored form is not the one they have over HTTP, whatever their annotations say. */
final class StoredScalars {

    private static final DateTimeFormatter NANOS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StoredScalars() {}

    static final class Decimals extends StdSerializer<BigDecimal> {
        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(value);
        }
    }

    static final class Uuids extends StdSerializer<UUID> {
        Uuids() {
            super(UUID.class);
        }

        @Override
        public void serialize(UUID value, JsonGenerator generator, SerializationContext context) {
            generator.writeEmbeddedObject(value);
        }
    }

    /** A date of BSON has milliseconds only: a document would change by being stored, and replay would not equal live. */
    static final class Instants extends StdSerializer<Instant> {
        Instants() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(NANOS.format(value));
        }
    }

    static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return Instant.parse(parser.getString());
        }
    }
}
