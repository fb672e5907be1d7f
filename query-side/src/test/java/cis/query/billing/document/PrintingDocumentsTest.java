package cis.query.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.TaxCategory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingDocumentsTest {

    private static final String CJK = "株式会社山田商店 上海东方贸易有限公司 臺灣積體電路 한국무역주식회사";
    private static final String HOSTILE = "<script>alert(1)</script> & \"x' onload=\u0000\uD800]]>{{number}}";

    private final HtmlPrinter html = new HtmlPrinter(PrintTemplate.load(null));
    private final PdfPrinter pdf = new PdfPrinter(html);

    @Test
    void names_in_chinese_japanese_and_korean_print_with_embedded_fonts() throws Exception {
        Printout printout =
                Papers.everyCategory().to(Papers.buyer(CJK, "ATU12345678")).issued();

        try (PDDocument printed = Loader.loadPDF(pdf.print(printout))) {
            assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s", ""))
                    .contains(CJK.replace(" ", ""))
                    .doesNotContain("#");
            assertThat(fontsOf(printed)).hasSize(4).allMatch(font -> font.matches("[A-Z]{6}\\+.*"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void a_printed_document_can_be_archived_and_read_aloud(PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] printed = pdf.print(
                Papers.everyCategory().to(Papers.buyer(CJK, "ATU12345678")).issued());

        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(printed), standard)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(standard, false)
                            .validate(parser)
                            .getTestAssertions())
                    .isEmpty();
        }
    }

    @Test
    void the_same_document_prints_the_same_bytes() {
        Printout printout = Papers.everyCategory().issued();

        assertThat(new PdfPrinter(html).print(printout)).isEqualTo(pdf.print(printout));
        assertThat(html.print(printout)).isEqualTo(html.print(printout));
    }

    @Test
    void hostile_texts_are_only_texts() throws Exception {
        Printout printout = Papers.paper()
                .to(Papers.buyer(HOSTILE, HOSTILE))
                .line(HOSTILE, "1", "1", TaxCategory.STANDARD, "19")
                .issued();

        assertThat(html.print(printout))
                .doesNotContain("<script", "\u0000")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&#39; onload", "{{number}}");
        try (PDDocument printed = Loader.loadPDF(pdf.print(printout))) {
            assertThat(new PDFTextStripper().getText(printed)).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void an_erased_buyer_prints_as_erased() {
        assertThat(html.print(Papers.paper()
                        .to(new Party(null, null, null, null, null, null, null, "AT", null))
                        .line("Coffee", "1", "1", TaxCategory.STANDARD, "19")
                        .issued()))
                .contains("[erased]");
    }

    @Test
    void amounts_have_the_decimals_of_their_currency() {
        assertThat(html.print(Papers.paper()
                        .in("JPY", 0)
                        .line("Tea", "3", "1335", TaxCategory.STANDARD, "10")
                        .issued()))
                .contains("4,406 JPY");
        assertThat(html.print(Papers.paper()
                        .in("KWD", 3)
                        .line("Tea", "1", "1.2345", TaxCategory.STANDARD, "5")
                        .issued()))
                .contains("1.2345", "1.297 KWD");
    }

    @Test
    void a_credit_note_names_the_invoice_it_credits() {
        assertThat(html.print(Papers.paper()
                        .crediting(new CreditedInvoice("INV-2026-000042", Papers.DAY, "Goodwill"))
                        .amount("Coffee", "10.00", TaxCategory.STANDARD, "19")
                        .issued()))
                .contains("Credit note CRN-2026-000001", "INV-2026-000042 of 2026-11-21", "Goodwill")
                .doesNotContain("Please pay");
    }

    @Test
    void a_thousand_lines_print() throws Exception {
        Papers paper = Papers.paper();
        for (int line = 1; line <= 1_000; line++) {
            paper.line("Item " + line, "3", "1.10", TaxCategory.STANDARD, "19");
        }

        byte[] bytes = pdf.print(paper.issued());

        assertThat(bytes.length).isLessThan(2_000_000);
        try (PDDocument printed = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(printed)).contains("Item 1000", "3,927.00 EUR");
        }
    }

    @Test
    void a_template_gets_at_no_file_and_no_other_machine() throws Exception {
        PrintTemplate curious = PrintTemplate.of("""
                <html lang="en"><head><title>x</title>
                <link rel="stylesheet" href="file:///etc/passwd" />
                <style>@import url("http://127.0.0.1:1/x.css"); body { font-family: "Noto Sans"; }</style></head>
                <body>{{number}} <img src="file:///usr/share/pixmaps/debian-logo.png" alt="a" />
                <img src="http://127.0.0.1:1/x.png" alt="b" /></body></html>
                """);
        byte[] bytes = new PdfPrinter(new HtmlPrinter(curious))
                .print(Papers.everyCategory().issued());

        try (PDDocument printed = Loader.loadPDF(bytes)) {
            assertThat(printed.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static List<String> fontsOf(PDDocument printed) throws IOException {
        List<String> fonts = new ArrayList<>();
        for (PDPage page : printed.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                fonts.add(page.getResources().getFont(name).getName());
            }
        }
        return fonts;
    }
}
