package cis.platform.web;

import cis.api.ErrorCode;
import java.util.List;

/** The error codes of one context; a bean of this type adds them to the {@link ErrorCatalogue}. */
public record ErrorCodes(List<ErrorCode> codes) {
    public static <E extends Enum<E> & ErrorCode> ErrorCodes of(Class<E> context) {
        return new ErrorCodes(List.of(context.getEnumConstants()));
    }
}
