package cis.platform.projection;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.UuidRepresentation;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.TokenBuffer;

/** Values of Java as BSON and back, without loss: Jackson knows the types, this class the stored form of each token. */
final class BsonValues {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new StoredScalars.Decimals())
                    .addSerializer(UUID.class, new StoredScalars.Uuids())
                    .addSerializer(Instant.class, new StoredScalars.Instants())
                    .addDeserializer(Instant.class, new StoredScalars.InstantReader()))
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(ANY)
                    .withGetterVisibility(NONE)
                    .withIsGetterVisibility(NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BsonValues() {}

    /** The value as tokens; at their beginning. */
    static JsonParser tokens(Object value) {
        JsonParser tokens = MAPPER.writeValueIntoBuffer(value).asParser();
        tokens.nextToken();
        return tokens;
    }

    static <T> T value(TokenBuffer tokens, Class<T> type) {
        return MAPPER.readValue(tokens, type);
    }

    /** Writes the value that begins at the current token, and stops at its last token. */
    static void write(JsonParser tokens, BsonWriter writer) {
        switch (tokens.currentToken()) {
            case START_OBJECT -> {
                writer.writeStartDocument();
                writeFields(tokens, writer);
                writer.writeEndDocument();
            }
            case START_ARRAY -> {
                writer.writeStartArray();
                while (tokens.nextToken() != JsonToken.END_ARRAY) {
                    write(tokens, writer);
                }
                writer.writeEndArray();
            }
            case VALUE_STRING -> writer.writeString(tokens.getString());
            case VALUE_TRUE -> writer.writeBoolean(true);
            case VALUE_FALSE -> writer.writeBoolean(false);
            case VALUE_NULL -> writer.writeNull();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(tokens.getNumberValue(), writer);
            case VALUE_EMBEDDED_OBJECT -> writeEmbedded(tokens.getEmbeddedObject(), writer);
            default -> throw new DocumentFormatException("no value: " + tokens.currentToken());
        }
    }

    static void writeFields(JsonParser tokens, BsonWriter writer) {
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            writer.writeName(FieldNames.stored(tokens.currentName()));
            tokens.nextToken();
            write(tokens, writer);
        }
    }

    private static void writeNumber(Number number, BsonWriter writer) {
        switch (number) {
            case Integer i -> writer.writeInt32(i);
            case Short i -> writer.writeInt32(i);
            case Byte i -> writer.writeInt32(i);
            case Long l -> writer.writeInt64(l);
            case Double d -> writer.writeDouble(d);
            case Float f -> writer.writeDouble(f);
            case BigDecimal d -> writer.writeDecimal128(new Decimal128(d));
            case BigInteger i -> writer.writeDecimal128(new Decimal128(new BigDecimal(i)));
            default -> throw new DocumentFormatException("no stored form for " + number.getClass());
        }
    }

    private static void writeEmbedded(Object value, BsonWriter writer) {
        switch (value) {
            case UUID uuid -> writer.writeBinaryData(new BsonBinary(uuid, UuidRepresentation.STANDARD));
            case byte[] bytes -> writer.writeBinaryData(new BsonBinary(bytes));
            default -> throw new DocumentFormatException("no stored form for " + value.getClass());
        }
    }

    /** Reads the value that the reader stands at. */
    static void read(BsonReader reader, TokenBuffer tokens) {
        switch (reader.getCurrentBsonType()) {
            case DOCUMENT -> {
                reader.readStartDocument();
                tokens.writeStartObject();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    tokens.writeName(FieldNames.original(reader.readName()));
                    read(reader, tokens);
                }
                tokens.writeEndObject();
                reader.readEndDocument();
            }
            case ARRAY -> {
                reader.readStartArray();
                tokens.writeStartArray();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    read(reader, tokens);
                }
                tokens.writeEndArray();
                reader.readEndArray();
            }
            case STRING -> tokens.writeString(reader.readString());
            case BOOLEAN -> tokens.writeBoolean(reader.readBoolean());
            case INT32 -> tokens.writeNumber(reader.readInt32());
            case INT64 -> tokens.writeNumber(reader.readInt64());
            case DOUBLE -> tokens.writeNumber(reader.readDouble());
            case DECIMAL128 -> tokens.writeNumber(reader.readDecimal128().bigDecimalValue());
            case BINARY -> readBinary(reader.readBinaryData(), tokens);
            case NULL -> {
                reader.readNull();
                tokens.writeNull();
            }
            default -> throw new DocumentFormatException("unexpected " + reader.getCurrentBsonType());
        }
    }

    private static void readBinary(BsonBinary binary, TokenBuffer tokens) {
        if (binary.getType() == org.bson.BsonBinarySubType.UUID_STANDARD.getValue()) {
            tokens.writeString(binary.asUuid(UuidRepresentation.STANDARD).toString());
        } else {
            tokens.writeEmbeddedObject(binary.getData());
        }
    }
}
