package cis.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes {@link StreamedAnswer}s. */
final class StreamedAnswers implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return StreamedAnswer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        StreamedAnswer streamed = (StreamedAnswer) Objects.requireNonNull(answer);
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Begun out = new Begun(streamed, response);
        if (!HttpMethod.HEAD.matches(asked.getMethod())) {
            streamed.writeTo(out);
        }
        out.begin();
    }

    /** Says what the answer is when its first byte comes: a problem that comes instead is none of it. */
    private static final class Begun extends OutputStream {
        private final StreamedAnswer answer;
        private final HttpServletResponse response;
        private @Nullable OutputStream out;

        Begun(StreamedAnswer answer, HttpServletResponse response) {
            this.answer = answer;
            this.response = response;
        }

        OutputStream begin() throws IOException {
            OutputStream begun = out;
            if (begun == null) {
                response.setContentType(answer.contentType());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                answer.headers().forEach(response::setHeader);
                begun = response.getOutputStream();
                out = begun;
            }
            return begun;
        }

        @Override
        public void write(int b) throws IOException {
            begin().write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin().write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            begin().flush();
        }
    }
}
