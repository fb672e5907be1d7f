package cis.platform.json;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Decimals are plain strings and never rounded, instants RFC 3339 in UTC, dates ISO 8601; properties come in the order
 * of the record; nulls are left out, empty collections are not; unknown properties are refused.
 */
public final class JsonRules {

    public static final int MAX_DEPTH = 32;
    public static final int MAX_STRING_LENGTH = 100_000;
    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_NUMBER_LENGTH = 100;

    private JsonRules() {}

    /**
     * For requests and answers. Besides the common rules: each key once, nothing after the value, no type taken for
     * another, strings only of well-formed Unicode, dates of the years 1 to 9999, and limits on depth and length.
     */
    public static JsonMapper http() {
        return http(JsonMapper.builder(httpFactory())).build();
    }

    /** The syntax of {@link #http()}: for whoever reads requests token by token. */
    public static JsonFactory httpFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static JsonMapper.Builder http(JsonMapper.Builder builder) {
        return common(builder)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .addModule(new SimpleModule("cis-http")
                        .addDeserializer(String.class, new WellFormedText())
                        .addKeyDeserializer(String.class, new WellFormedText.Key())
                        .addDeserializer(JsonNode.class, new WellFormedText.InTrees())
                        .addDeserializer(
                                LocalDate.class,
                                new TextDeserializer<>(LocalDate.class, CalendarTexts::date, "must be a date"))
                        .addDeserializer(
                                Instant.class,
                                new TextDeserializer<>(
                                        Instant.class, CalendarTexts::instant, "must be a moment as of RFC 3339")));
    }

    /**
     * For payloads of stored events, snapshots and tokens: fields alone count, whatever methods a class has, and what
     * a field's own serialiser throws comes through as it is.
     */
    public static JsonMapper.Builder stored(JsonMapper.Builder builder) {
        return common(builder)
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.SETTER, Visibility.NONE))
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .disable(DeserializationFeature.WRAP_EXCEPTIONS)
                .addModule(new SimpleModule("cis-stored")
                        .addSerializer(String.class, new WellFormedText.Writer())
                        .addKeySerializer(String.class, new WellFormedText.KeyWriter()))
                .constructorDetector(ConstructorDetector.DEFAULT.withAllowImplicitWithDefaultConstructor(false))
                .withConfigOverride(
                        LocalDate.class, override -> override.setFormat(JsonFormat.Value.forLeniency(false)));
    }

    private static JsonMapper.Builder common(JsonMapper.Builder builder) {
        return builder.changeDefaultPropertyInclusion(inclusion ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .addModule(new SimpleModule("cis")
                        .addSerializer(BigDecimal.class, new Decimals.Writer())
                        .addDeserializer(BigDecimal.class, new Decimals.Reader())
                        .addDeserializer(
                                UUID.class, new TextDeserializer<>(UUID.class, Uuids::parse, "must be a UUID")));
    }
}
