package cis.platform.projection;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/** A read model's document as it lies in MongoDB. Equal documents are equal bytes. */
final class DocumentFormat<D> {

    static final String ID = "_id";
    static final String POSITION = "_position";
    static final String DELETED = "_deleted";
    static final String LATE = "_late";

    /** MongoDB's limit of 16 MB, with room for what a write wraps around it. */
    private static final int MAX_BYTES = 16 * 1024 * 1024 - 16 * 1024;

    private final Class<D> type;

    DocumentFormat(Class<D> type) {
        this.type = type;
    }

    /** @throws DocumentFormatException when the document cannot be stored */
    RawBsonDocument encode(StoredDocument<D> stored) {
        BsonOutput buffer = new BsonOutput(512);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString(ID, stored.id());
            writer.writeInt64(POSITION, stored.position());
            if (!stored.late().isEmpty()) {
                writer.writeStartArray(LATE);
                stored.late().forEach(writer::writeInt64);
                writer.writeEndArray();
            }
            writeRecord(stored.document(), writer);
            writer.writeEndDocument();
        } catch (DocumentFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DocumentFormatException("cannot store " + type.getSimpleName(), e);
        }
        if (buffer.getPosition() > MAX_BYTES) {
            throw new DocumentFormatException(type.getSimpleName() + " is too large to be stored");
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    private void writeRecord(@Nullable D document, BsonWriter writer) {
        if (document == null) {
            writer.writeBoolean(DELETED, true);
            return;
        }
        JsonParser tokens = BsonValues.tokens(document);
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
            throw new DocumentFormatException(type.getSimpleName() + " is not a record with fields");
        }
        BsonValues.writeFields(tokens, writer);
    }

    StoredDocument<D> decode(RawBsonDocument raw) {
        try (BsonReader reader = new BsonBinaryReader(raw.getByteBuffer().asNIO())) {
            return decode(reader);
        }
    }

    private StoredDocument<D> decode(BsonReader reader) {
        String id = "";
        long position = 0;
        boolean deleted = false;
        List<Long> late = List.of();
        TokenBuffer tokens = TokenBuffer.forGeneration();
        tokens.writeStartObject();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            switch (name) {
                case ID -> id = reader.readString();
                case POSITION -> position = reader.readInt64();
                case DELETED -> deleted = reader.readBoolean();
                case LATE -> late = readLongs(reader);
                default -> {
                    tokens.writeName(FieldNames.original(name));
                    BsonValues.read(reader, tokens);
                }
            }
        }
        tokens.writeEndObject();
        return new StoredDocument<>(id, position, deleted ? null : BsonValues.value(tokens, type), late);
    }

    private static List<Long> readLongs(BsonReader reader) {
        List<Long> longs = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            longs.add(reader.readInt64());
        }
        reader.readEndArray();
        return List.copyOf(longs);
    }
}
