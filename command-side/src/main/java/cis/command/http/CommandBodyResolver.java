package cis.command.http;

import cis.api.Command;
import cis.command.dispatch.CommandDecoder;
import cis.platform.web.BodyLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Resolves {@link CommandBody}. */
final class CommandBodyResolver implements HandlerMethodArgumentResolver {
    private static final String ID = "id";
    private static final String UTF_8 = "UTF-8";

    private final CommandDecoder decoder;
    private final int maxBodyBytes;

    CommandBodyResolver(CommandDecoder decoder, int maxBodyBytes) {
        this.decoder = decoder;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CommandBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException, HttpMediaTypeNotSupportedException {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        requireJson(http.getContentType(), http.getHeader(HttpHeaders.CONTENT_ENCODING));
        byte[] body = BodyLimit.read(http.getInputStream(), http.getContentLengthLong(), maxBodyBytes);
        Object variables = http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get(ID) : null;
        return decoder.decode(typeOf(parameter), body, id == null ? null : id.toString());
    }

    static Class<? extends Command> typeOf(MethodParameter parameter) {
        CommandBody annotation = parameter.getParameterAnnotation(CommandBody.class);
        return annotation == null || annotation.value() == Command.class
                ? parameter.getParameterType().asSubclass(Command.class)
                : annotation.value();
    }

    private static void requireJson(@Nullable String contentType, @Nullable String encoding)
            throws HttpMediaTypeNotSupportedException {
        MediaType type = parsed(contentType);
        boolean json = type != null
                && (encoding == null || encoding.equalsIgnoreCase("identity"))
                && type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && type.isConcrete()
                && (type.getParameter("charset") == null || UTF_8.equalsIgnoreCase(type.getParameter("charset")));
        if (!json) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static @Nullable MediaType parsed(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (org.springframework.http.InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, List.of(MediaType.APPLICATION_JSON));
        }
    }
}
