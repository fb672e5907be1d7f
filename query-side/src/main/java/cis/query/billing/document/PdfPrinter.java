package cis.query.billing.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Prints a document as PDF/A-2a with embedded fonts. The same document gives the same bytes. */
@Component
@Lazy
public final class PdfPrinter {

    private static final String LATIN = "Noto Sans";
    private static final String CHINESE_JAPANESE = "Droid Sans Fallback";
    private static final String KOREAN = "Nanum Gothic";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false); // it tells every step, and quotes documents
    }

    private final HtmlPrinter html;
    private final byte[] regular = resource("fonts/NotoSans-Regular.ttf");
    private final byte[] bold = resource("fonts/NotoSans-Bold.ttf");
    private final byte[] chineseJapanese = resource("fonts/DroidSansFallbackFull.ttf");
    private final byte[] korean = resource("fonts/NanumGothic.ttf");
    private final byte[] colours = resource("sRGB-v2-magic.icc");

    PdfPrinter(HtmlPrinter html) {
        this.html = html;
    }

    public byte[] print(Printout printout) {
        try (PdfBoxRenderer renderer = renderer(printout)) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                PdfDates.fix(pdf, printout.issueDate());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be printed", e);
        }
    }

    private PdfBoxRenderer renderer(Printout printout) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        onlyPicturesWithin(builder);
        return builder.usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("CIS")
                .useFont(() -> new ByteArrayInputStream(regular), LATIN, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), LATIN, BOLD, FontStyle.NORMAL, true)
                .useFont(
                        () -> new ByteArrayInputStream(chineseJapanese),
                        CHINESE_JAPANESE,
                        REGULAR,
                        FontStyle.NORMAL,
                        true)
                .useFont(() -> new ByteArrayInputStream(korean), KOREAN, REGULAR, FontStyle.NORMAL, true)
                .withW3cDocument(Xml.parse(html.xhtml(printout)), "")
                .buildPdfRenderer();
    }

    /** A template reads no file and asks no other machine; its pictures are {@code data:} URIs. */
    private static void onlyPicturesWithin(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(PdfPrinter::isPictureWithin, when);
        }
    }

    private static boolean isPictureWithin(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER
                && uri.toLowerCase(Locale.ROOT).startsWith("data:image/");
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfPrinter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
