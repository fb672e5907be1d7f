package cis.query.billing.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Gives a PDF the day of its document and an id derived from its content, instead of when it was printed. */
final class PdfDates {

    private PdfDates() {}

    /** The dates in the information dictionary and in the XMP metadata have to agree (ISO 19005-2, 6.6.2). */
    static void fix(PDDocument pdf, LocalDate day) throws IOException {
        Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        midnight.setTimeZone(TimeZone.getTimeZone("UTC"));
        pdf.getDocumentInformation().setCreationDate(midnight);
        pdf.setDocumentId(day.toEpochDay());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp;
        try (InputStream in = metadata.exportXMPMetadata()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            xmp = bytes.toString(StandardCharsets.UTF_8);
        }
        metadata.importXMPMetadata(xmp.replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + day + "T00:00:00+00:00")
                .getBytes(StandardCharsets.UTF_8));
    }
}
