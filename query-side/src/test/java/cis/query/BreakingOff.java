package cis.query;

import cis.query.web.StreamedAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers that fail when so many lines have been written. */
@Controller
class BreakingOff {

    @GetMapping("/breaking-off")
    StreamedAnswer answer(@RequestParam int lines) {
        return new StreamedAnswer() {
            @Override
            public String contentType() {
                return "application/x-ndjson";
            }

            @Override
            public Map<String, String> headers() {
                return Map.of("Content-Disposition", "attachment");
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                for (int i = 0; i < lines; i++) {
                    out.write("{\"of\":\"many\"}\n".getBytes(StandardCharsets.UTF_8));
                }
                throw new IllegalStateException("nothing more can be read");
            }
        };
    }
}
