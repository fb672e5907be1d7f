package cis.query.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacingTheTemplateTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_companys_own_template_is_used() throws Exception {
        Files.writeString(directory.resolve("document.html"), "<p>Rechnung {{number}} an {{buyer.name}}</p>");

        HtmlPrinter printer = new HtmlPrinter(directory.toString());

        assertThat(printer.print(Papers.everyCategory().issued()))
                .isEqualTo("<!DOCTYPE html>\n<p>Rechnung INV-2026-000001 an Zoë &amp; Söhne &lt;Handels&gt; AG</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{buyer.name}}}", "{{&number}}", "{{ & number}}", "{{=<% %>=}}", "{{> other}}"})
    void a_template_that_could_leave_a_text_unescaped_is_refused(String source) {
        assertThatThrownBy(() -> PrintTemplate.of(source)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{nummer}}", "{{#nothing}}x{{/nothing}}", "{{number.getClass}}", "{{number.length}}"})
    void a_template_that_names_what_there_is_not_is_refused_at_the_start(String source) throws Exception {
        Files.writeString(directory.resolve("document.html"), source);

        assertThatThrownBy(() -> new HtmlPrinter(directory.toString())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_directory_without_a_template_is_refused_at_the_start() {
        assertThatThrownBy(() -> new HtmlPrinter(directory.toString())).isInstanceOf(RuntimeException.class);
    }
}
