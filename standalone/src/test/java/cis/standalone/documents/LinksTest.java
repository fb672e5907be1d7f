package cis.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "data", ".git");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");

    @Test
    void every_link_of_a_document_leads_to_a_file() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/operations.md"));
        assertThat(documents.stream().flatMap(LinksTest::brokenLinks)).isEmpty();
    }

    @Test
    void a_link_to_nowhere_is_found() {
        assertThat(brokenLinks(ROOT.resolve("README.md"), "[here](pom.xml) and [there](docs/nowhere.md#top)"))
                .singleElement()
                .asString()
                .contains("docs/nowhere.md");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 6, (path, attributes) -> path.toString().endsWith(".md") && isOurs(ROOT.relativize(path)))) {
            return files.toList();
        }
    }

    private static boolean isOurs(Path path) {
        return Stream.iterate(path, part -> part != null, Path::getParent)
                .noneMatch(part -> NOT_OURS.contains(part.getFileName().toString()));
    }

    private static Stream<String> brokenLinks(Path document) {
        try {
            return brokenLinks(document, Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenLinks(Path document, String text) {
        return LINK.matcher(text)
                .results()
                .map(LinksTest::target)
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .filter(target -> !Files.exists(document.resolveSibling(target.replaceFirst("#.*", ""))))
                .map(target -> ROOT.relativize(document) + " -> " + target);
    }

    private static String target(MatchResult link) {
        return link.group(1);
    }
}
