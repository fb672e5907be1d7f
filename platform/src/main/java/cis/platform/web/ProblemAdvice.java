package cis.platform.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Rejection;
import cis.api.Violation;
import cis.platform.event.TemporarilyUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever went wrong into a problem, without class names, values or stack traces. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What goes wrong when an answer has begun is thrown on: the connection is cut, and nobody takes a part for the whole. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> problem(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (exception instanceof AsyncRequestNotUsableException || isDisconnected(exception)) {
            return null;
        }
        if (response.isCommitted()) {
            throw exception;
        }
        String correlationId = Correlation.idOf(request);
        HttpHeaders headers =
                exception instanceof ErrorResponse error ? allowed(error.getHeaders()) : new HttpHeaders();
        return Problems.response(rejection(exception, correlationId), correlationId, headers);
    }

    private static Rejection rejection(Throwable thrown, String correlationId) {
        return switch (thrown) {
            case CommandRejected rejected -> rejected.rejection();
            case TemporarilyUnavailable store -> Problems.rejection(GeneralError.STORE_UNAVAILABLE);
            case HandlerExecutionException failed ->
                failed.<Object>getDetails()
                        .filter(Rejection.class::isInstance)
                        .map(Rejection.class::cast)
                        .orElseGet(() -> unexpected(failed, correlationId));
            case ExecutionException wrapped
            when wrapped.getCause() != null -> rejection(wrapped.getCause(), correlationId);
            case CompletionException wrapped
            when wrapped.getCause() != null -> rejection(wrapped.getCause(), correlationId);
            case InvalidParameterException undecodable -> Problems.rejection(GeneralError.INVALID_PARAMETER);
            case HttpMessageNotReadableException unreadable -> Problems.rejection(GeneralError.MALFORMED_REQUEST);
            case MethodArgumentTypeMismatchException mismatch ->
                parameter(mismatch.getName(), "format", "is not of the form of this parameter");
            case MissingServletRequestParameterException missing ->
                parameter(missing.getParameterName(), "required", "must be given");
            case MissingRequestHeaderException missing ->
                parameter(missing.getHeaderName(), "required", "must be given");
            case HandlerMethodValidationException invalid -> parameters(invalid);
            case ErrorResponse response ->
                StatusCodes.rejection(response.getStatusCode().value());
            default -> unexpected(thrown, correlationId);
        };
    }

    private static Rejection parameter(String name, String code, String message) {
        return Problems.rejection(
                GeneralError.INVALID_PARAMETER,
                GeneralError.INVALID_PARAMETER.meaning(),
                List.of(new Violation(name, code, message)));
    }

    private static Rejection parameters(HandlerMethodValidationException invalid) {
        List<Violation> violations = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Violation(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                "range",
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return Problems.rejection(GeneralError.INVALID_PARAMETER, GeneralError.INVALID_PARAMETER.meaning(), violations);
    }

    private static Rejection unexpected(Throwable thrown, String correlationId) {
        LOG.error("request {} failed", correlationId, thrown);
        return Problems.rejection(GeneralError.INTERNAL_ERROR);
    }

    private static HttpHeaders allowed(HttpHeaders given) {
        HttpHeaders kept = new HttpHeaders();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)) {
            List<String> values = given.get(name);
            if (values != null) {
                kept.addAll(name, values);
            }
        }
        return kept;
    }

    private static boolean isDisconnected(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && cause.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }

    /** Statuses that the framework chose. */
    static final class StatusCodes {
        private StatusCodes() {}

        static Rejection rejection(int status) {
            return Problems.rejection(code(status));
        }

        private static GeneralError code(int status) {
            return switch (status) {
                case 404 -> GeneralError.NO_SUCH_ENDPOINT;
                case 405 -> GeneralError.METHOD_NOT_ALLOWED;
                case 406 -> GeneralError.NOT_ACCEPTABLE;
                case 413 -> GeneralError.BODY_TOO_LARGE;
                case 415 -> GeneralError.UNSUPPORTED_MEDIA_TYPE;
                case 429 -> GeneralError.TOO_MANY_REQUESTS;
                case 503 -> GeneralError.STORE_UNAVAILABLE;
                default ->
                    HttpStatusCode.valueOf(status).is4xxClientError()
                            ? GeneralError.MALFORMED_REQUEST
                            : GeneralError.INTERNAL_ERROR;
            };
        }
    }
}
