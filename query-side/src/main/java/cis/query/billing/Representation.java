package cis.query.billing;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.query.web.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a document can be seen, in the order in which we prefer to show it to those who have no preference. */
enum Representation {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    XML("application/xml;charset=UTF-8");

    private final String mediaType;

    Representation(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** {@code pdf}: also the ending of a file's name. */
    String format() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the caller takes, the best first.
     *
     * @param format overrides {@code Accept}
     * @throws CommandRejected when there is none
     */
    static List<Representation> asked(@Nullable String format, HttpServletRequest request) {
        Parameters parameters = new Parameters();
        Representation chosen = parameters.choice("format", format, Representation.class);
        parameters.check();
        List<Representation> all = chosen == null ? accepted(request) : List.of(chosen);
        if (all.isEmpty()) {
            throw new CommandRejected(GeneralError.NOT_ACCEPTABLE);
        }
        return all;
    }

    private static List<Representation> accepted(HttpServletRequest request) {
        List<MediaType> ranges = ranges(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (ranges.isEmpty()) {
            return List.of(values());
        }
        Map<Representation, MediaType> best = new EnumMap<>(Representation.class);
        for (Representation one : values()) {
            ranges.stream()
                    .filter(range -> range.includes(one.mediaType()))
                    .min(Comparator.comparingInt(Representation::wildcards))
                    .filter(range -> range.getQualityValue() > 0)
                    .ifPresent(range -> best.put(one, range));
        }
        Comparator<Representation> byQuality = Comparator.comparingDouble(one -> -quality(best.get(one)));
        return best.keySet().stream()
                .sorted(byQuality.thenComparingInt(one -> wildcards(best.get(one))))
                .toList();
    }

    private static List<MediaType> ranges(List<String> headers) {
        try {
            return MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException e) {
            throw new CommandRejected(GeneralError.NOT_ACCEPTABLE);
        }
    }

    private static double quality(@Nullable MediaType range) {
        return range == null ? 0 : range.getQualityValue();
    }

    /** The fewer, the more the caller means this one. */
    private static int wildcards(@Nullable MediaType range) {
        return range == null || range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0;
    }
}
