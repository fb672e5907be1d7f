package cis.platform.web;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** What the descriptions of operations on both sides are made of. */
public final class OperationParts {
    public static final String POSITION = "CIS-Position";

    private OperationParts() {}

    /** A header that a caller may send. */
    public static Parameter sent(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .schema(new StringSchema());
    }

    /** A header of an answer. */
    public static Header told(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    /** The problems with which the operation may be refused, one answer for each status, each naming its codes. */
    public static void refuse(Operation operation, Collection<? extends ErrorCode> codes) {
        Map<ErrorCategory, List<ErrorCode>> byStatus =
                codes.stream().collect(Collectors.groupingBy(ErrorCode::category, TreeMap::new, Collectors.toList()));
        byStatus.forEach((category, ofStatus) -> operation
                .getResponses()
                .addApiResponse(String.valueOf(category.status()), problem(category, ofStatus)));
    }

    private static ApiResponse problem(ErrorCategory category, List<ErrorCode> codes) {
        String names = codes.stream()
                .map(code -> "`" + code.name() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        ApiResponse problem = new ApiResponse()
                .description(codes.size() == 1 ? names + ": " + codes.getFirst().meaning() : names)
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return Problems.retryable(category)
                ? problem.addHeaderObject(HttpHeaders.RETRY_AFTER, told("Seconds after which to try again"))
                : problem;
    }
}
