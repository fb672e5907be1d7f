package cis.query.billing.document;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Mustache template of well-formed XHTML. It sees texts only and cannot leave any of them unescaped. */
final class PrintTemplate {

    private static final String FILE = "document.html";
    private static final long LONGEST_FILE = 1L << 20;
    /** Unescaped variables, changed delimiters (which would hide them) and files included. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=>]");

    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .nullValue("")
            .withLoader(name -> {
                throw new MustacheException("A template includes no other: " + name);
            })
            .withCollector(new TextsOnly());

    private final Template template;

    private PrintTemplate(Template template) {
        this.template = template;
    }

    /** The template of a company's own directory, or ours where there is none. */
    static PrintTemplate load(@Nullable Path directory) {
        try {
            return of(directory == null ? ours() : theirs(directory.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("The template of documents cannot be read", e);
        }
    }

    static PrintTemplate of(String source) {
        if (FORBIDDEN.matcher(source).find()) {
            throw new IllegalArgumentException(
                    "A template of documents escapes everything: {{{, {{&, {{= and {{> are not allowed in it");
        }
        return new PrintTemplate(MUSTACHE.compile(source));
    }

    String render(Map<String, Object> texts) {
        return template.execute(texts);
    }

    private static String theirs(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException(file + " is longer than " + LONGEST_FILE + " bytes");
        }
        return Files.readString(file);
    }

    private static String ours() throws IOException {
        try (InputStream in = PrintTemplate.class.getResourceAsStream("template/" + FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Looks names up in maps and calls no method of anything. */
    private static final class TextsOnly extends DefaultCollector {

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? super.createFetcher(context, name) : null;
        }
    }
}
