package cis.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/** Criteria over a record's values, as criteria over what is stored for them. */
final class StoredCriteria {

    private StoredCriteria() {}

    /** Never matches a forgotten document. */
    static Document of(CriteriaDefinition criteria) {
        Document stored = new Document();
        criteria.getCriteriaObject().forEach((key, value) -> stored.append(key, stored(value)));
        if (stored.containsKey(DocumentFormat.DELETED)) {
            throw new IllegalArgumentException("forgotten documents cannot be asked for");
        }
        return stored.append(DocumentFormat.DELETED, null);
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> operators -> {
                Document document = new Document();
                operators.forEach((key, operand) -> document.append(String.valueOf(key), stored(operand)));
                yield document;
            }
            case Collection<?> values -> storedAll(values);
            case Object[] values -> storedAll(List.of(values));
            case String text -> text;
            case Boolean truth -> truth;
            case Pattern pattern -> pattern;
            default -> scalar(value);
        };
    }

    private static List<@Nullable Object> storedAll(Collection<?> values) {
        List<@Nullable Object> all = new ArrayList<>(values.size());
        values.forEach(value -> all.add(stored(value)));
        return all;
    }

    private static Object scalar(Object value) {
        BsonDocument holder = new BsonDocument();
        BsonDocumentWriter writer = new BsonDocumentWriter(holder);
        writer.writeStartDocument();
        writer.writeName("value");
        BsonValues.write(BsonValues.tokens(value), writer);
        writer.writeEndDocument();
        return Objects.requireNonNull(holder.get("value"));
    }
}
