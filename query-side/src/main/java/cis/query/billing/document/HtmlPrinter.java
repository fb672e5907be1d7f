package cis.query.billing.document;

import com.samskivert.mustache.MustacheException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints a document as HTML, by the template of the company. The same document gives the same text. */
@Component
public final class HtmlPrinter {

    private final PrintTemplate template;

    /** @param templates a directory with a {@code document.html}; empty for the template that comes with CIS */
    @Autowired
    public HtmlPrinter(@Value("${cis.documents.templates:}") String templates) {
        this(PrintTemplate.load(templates.isBlank() ? null : Path.of(templates)));
    }

    /** A template with a mistake is refused now, and not by the first document. */
    HtmlPrinter(PrintTemplate template) {
        this.template = template;
        try {
            Samples.ALL.forEach(this::print);
        } catch (MustacheException e) {
            throw new IllegalArgumentException("The template of documents does not work: " + e.getMessage(), e);
        }
    }

    public String print(Printout printout) {
        return "<!DOCTYPE html>\n" + xhtml(printout);
    }

    String xhtml(Printout printout) {
        return template.render(PrintTexts.of(printout));
    }
}
