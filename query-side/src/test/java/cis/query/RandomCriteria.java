package cis.query;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Criteria of the kinds that questions use, over fields that documents have and values that some of them hold. */
final class RandomCriteria {

    private final Random random;
    private final List<Field> fields = new ArrayList<>();

    RandomCriteria(Random random, Class<?> type, List<?> documents, String owner) {
        this.random = random;
        for (RecordComponent component : type.getRecordComponents()) {
            List<Object> values = new ArrayList<>();
            for (Object document : documents) {
                collect(value(component, document), values);
            }
            if (!values.isEmpty() && !component.getName().equals(owner)) {
                fields.add(new Field(component.getName(), component.getType() == List.class, values));
            }
        }
    }

    /** The id last, so that there is only one order. */
    Sort order() {
        Field field = fields.get(random.nextInt(fields.size()));
        Sort.Direction direction = random.nextBoolean() ? Sort.Direction.ASC : Sort.Direction.DESC;
        return field.isList
                ? Sort.by(direction, "_id")
                : Sort.by(direction, field.name).and(Sort.by("_id"));
    }

    Criteria any() {
        return switch (random.nextInt(5)) {
            case 0 -> new Criteria().andOperator(one(), one());
            case 1 -> new Criteria().orOperator(one(), one());
            default -> one();
        };
    }

    private Criteria one() {
        Field field = fields.get(random.nextInt(fields.size()));
        Criteria where = Criteria.where(field.name);
        Object value = field.any(random);
        return switch (random.nextInt(field.isList ? 4 : 8)) {
            case 0 -> where.is(value);
            case 1 -> where.in(value, field.any(random));
            case 2 -> value instanceof String text ? where.regex(beginning(text)) : where.ne(value);
            case 3 ->
                field.isList
                        ? where.elemMatch(new Criteria().gte(value).lt(field.any(random)))
                        : where.gte(value).lt(field.any(random));
            case 4 -> where.gt(value);
            case 5 -> where.lte(value);
            case 6 -> where.is(null);
            default -> where.ne(value);
        };
    }

    private static String beginning(String text) {
        return "^" + Pattern.quote(text.substring(0, Math.min(3, text.length())));
    }

    private static void collect(@Nullable Object value, List<Object> values) {
        switch (value) {
            case String text -> values.add(text);
            case Boolean truth -> values.add(truth);
            case Number number -> values.add(number);
            case Enum<?> one -> values.add(one.name());
            case List<?> list ->
                list.stream()
                        .filter(one -> one instanceof String || one instanceof BigDecimal)
                        .forEach(values::add);
            case null, default -> {}
        }
    }

    private static @Nullable Object value(RecordComponent component, Object document) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Field(String name, boolean isList, List<Object> values) {
        Object any(Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
