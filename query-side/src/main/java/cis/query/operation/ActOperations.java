package cis.query.operation;

import static cis.platform.web.OperationParts.told;

import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.operation.OperationError;
import cis.platform.web.OperationParts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the acts of operators: those that go on in the background answer 202, and where to look. */
@Component
final class ActOperations implements GlobalOperationCustomizer {

    private static final List<ErrorCode> REFUSALS = List.of(
            GeneralError.MALFORMED_REQUEST,
            GeneralError.INVALID_PARAMETER,
            GeneralError.NOT_FOUND,
            GeneralError.BODY_TOO_LARGE,
            GeneralError.UNSUPPORTED_MEDIA_TYPE,
            GeneralError.NOT_ACCEPTABLE,
            GeneralError.STORE_UNAVAILABLE,
            GeneralError.READ_MODELS_UNAVAILABLE,
            GeneralError.OUTCOME_UNKNOWN);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!method.hasMethodAnnotation(ActBody.class)) {
            return operation;
        }
        ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"));
        answer.addHeaderObject(OperationParts.POSITION, told("What the answer knows of: everything up to here"));
        if (method.getReturnType().getParameterType() == ResponseEntity.class) {
            operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("202", answer.description("Accepted"));
            answer.addHeaderObject(HttpHeaders.LOCATION, told("Where to see how far it is"));
        }
        List<ErrorCode> refusals = new ArrayList<>(REFUSALS);
        refusals.addAll(List.of(OperationError.values()));
        OperationParts.refuse(operation, refusals);
        return operation;
    }
}
