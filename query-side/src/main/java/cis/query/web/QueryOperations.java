package cis.query.web;

import static cis.api.GeneralError.*;
import static cis.platform.web.OperationParts.sent;
import static cis.platform.web.OperationParts.told;

import cis.api.ErrorCode;
import cis.api.billing.BillingError;
import cis.api.history.query.CustomerDifference;
import cis.platform.web.OperationParts;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Describes every question: its headers, what it may be refused with, and an answer that was really given. */
@Component
final class QueryOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String BASE = "/api/v1/";

    private final JsonMapper json = new JsonMapper();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!method.getBeanType().getName().startsWith("cis.query.") || method.hasMethodAnnotation(PostMapping.class)) {
            return operation;
        }
        operation.addParametersItem(
                sent(OperationParts.POSITION, "Answers only when the read models have reached this position"));
        operation.addParametersItem(
                sent("Prefer", "wait=SECONDS: how long to wait for the position; 2 by default, at most 10"));
        ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"));
        answer.addHeaderObject(OperationParts.POSITION, told("What the answer knows of: everything up to here"));
        if (method.getReturnType().getParameterType() == ResponseEntity.class) {
            answer.addHeaderObject(HttpHeaders.LINK, told("The next page, with rel=\"next\"; absent on the last one"));
        }
        if (tellsVersion(method)) {
            answer.addHeaderObject(HttpHeaders.ETAG, told("The version, for If-Match"));
        }
        if (method.hasMethodAnnotation(AsOf.class)) {
            describeThePast(operation, answer);
        }
        OperationParts.refuse(operation, refusals(method));
        return operation;
    }

    private static void describeThePast(Operation operation, ApiResponse answer) {
        operation.addParametersItem(asked(
                AsOf.AS_OF,
                "As it was known at this moment (RFC 3339); from the first event on, and not in the future",
                "2026-03-01T08:26:00Z"));
        operation.addParametersItem(asked(
                AsOf.AT,
                "As it was known when everything up to this position had been recorded; not beside asOf",
                "1"));
        operation.addParametersItem(asked(
                AsOf.EFFECTIVE_AT,
                "Only what had come to pass by this moment, or the end of this day, as the business says",
                "2026-03-01"));
        answer.addHeaderObject(
                AnswersOfThePast.MEMENTO, told("The moment answered for (RFC 7089), where one was asked about"));
        answer.addHeaderObject(
                AnswersOfThePast.RECORDED_AT, told("When the last event that is known then had been recorded"));
        answer.addHeaderObject(AnswersOfThePast.EFFECTIVE_AT, told("By when things had come to pass, where asked"));
    }

    /** Not with an example value of its own: who tries the address asks about the present. */
    private static Parameter asked(String name, String description, String example) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(description + "; as in " + example)
                .schema(new StringSchema());
    }

    /** Those that show one thing set its version beside the body. */
    private static boolean tellsVersion(HandlerMethod method) {
        return !streams(method)
                && Arrays.asList(method.getMethod().getParameterTypes()).contains(HttpServletResponse.class);
    }

    /** Those that write their answer themselves, for as long as it is read. */
    private static boolean streams(HandlerMethod method) {
        return method.isVoid()
                || StreamedAnswer.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    /** Those that read very much of history. */
    private static boolean isOneOfFewAtOnce(HandlerMethod method) {
        AsOf asOf = method.getMethodAnnotation(AsOf.class);
        return (asOf != null && asOf.value() == AsOf.About.RECEIVABLES)
                || method.getMethod().getReturnType() == CustomerDifference.class;
    }

    /** Those that show one thing in several formats. */
    private static boolean prints(HandlerMethod method) {
        return !streams(method)
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                                && "format".equals(parameter.getParameter().getName()));
    }

    private static List<ErrorCode> refusals(HandlerMethod method) {
        List<ErrorCode> codes =
                new ArrayList<>(List.of(INVALID_PARAMETER, NOT_ACCEPTABLE, NOT_CAUGHT_UP, READ_MODELS_UNAVAILABLE));
        if (Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
            codes.add(NOT_FOUND);
        }
        if (streams(method) || isOneOfFewAtOnce(method)) {
            codes.add(TOO_MANY_REQUESTS);
        }
        if (prints(method)) {
            codes.addAll(List.of(
                    BillingError.INVOICE_NOT_ISSUED,
                    BillingError.CREDIT_NOTE_NOT_ISSUED,
                    BillingError.E_INVOICE_INVALID,
                    TOO_MANY_REQUESTS));
        }
        return codes;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> {
            Object example = example(path);
            if (example != null && item.getGet() != null) {
                Content content = Objects.requireNonNull(
                                item.getGet().getResponses().get("200"))
                        .getContent();
                String mediaType = content.containsKey(MediaType.APPLICATION_JSON_VALUE)
                        ? MediaType.APPLICATION_JSON_VALUE
                        : MediaType.APPLICATION_NDJSON_VALUE;
                Objects.requireNonNull(content.get(mediaType)).setExample(example);
            }
        });
    }

    private @Nullable Object example(String path) {
        if (!path.startsWith(BASE)) {
            return null;
        }
        String name = path.substring(BASE.length()).replace("/", "-").replaceAll("[{}]", "");
        try (InputStream file = getClass().getResourceAsStream("/cis/query/examples/" + name + ".json")) {
            return file == null ? null : json.readValue(file, Object.class);
        } catch (IOException e) {
            throw new IllegalStateException("the example of " + path + " cannot be read", e);
        }
    }
}
