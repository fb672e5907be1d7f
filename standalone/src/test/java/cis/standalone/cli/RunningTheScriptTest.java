package cis.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root, in a copy of the tree with a Java and a Maven that only say how they were called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class RunningTheScriptTest {

    private static final List<String> TOOLS =
            List.of("dirname", "find", "head", "ls", "mkdir", "mv", "readlink", "rm", "sed", "sh");
    private static final Instant EARLIER = Instant.parse("2020-01-01T00:00:00Z");

    private record Result(int exitCode, List<String> out, List<String> err) {}

    private static final String BRIEF = " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final String SMALL = " -XX:+UseParallelGC";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void copyTheTree() throws IOException {
        Files.createDirectories(root().resolve("standalone/target"));
        Files.createDirectories(root().resolve("shared-api/src/main"));
        Files.createDirectories(jdks());
        executable(root().resolve("cis"), Files.readString(Path.of("../cis")));
        Files.writeString(root().resolve("pom.xml"), "<project/>");
        Files.writeString(root().resolve("standalone/target/cis.jar"), "");
        try (Stream<Path> files = Files.walk(root())) {
            for (Path file : files.filter(file -> !file.endsWith("cis.jar")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(EARLIER));
            }
        }
        for (String tool : TOOLS) {
            Path found = Stream.of("/bin", "/usr/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(bin());
            Files.createSymbolicLink(bin().resolve(tool), found);
        }
    }

    @Test
    void the_java_of_JAVA_HOME_is_taken_where_it_is_good() throws Exception {
        Path home = jdk("mine", "21.0.2");
        jdk("newer", "25");

        Result result = run(home, "status");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsExactly("java 21.0.2 " + jvm("256m", BRIEF) + " status");
    }

    @Test
    void otherwise_the_newest_of_the_usual_places_is_taken() throws Exception {
        Path old = jdk("old", "17.0.1");
        jdk("b", "21.0.2");
        jdk("a", "25.0.1");
        Files.createDirectories(jdks().resolve("nothing"));

        assertThat(run(old, "status").out()).containsExactly("java 25.0.1 " + jvm("256m", BRIEF) + " status");
    }

    @Test
    void a_java_on_the_path_is_found_through_its_links() throws Exception {
        Path home = jdk("elsewhere", "22");
        Files.move(home, directory.resolve("hidden"));
        Files.createSymbolicLink(bin().resolve("java"), Path.of("java-of-today"));
        Files.createSymbolicLink(bin().resolve("java-of-today"), directory.resolve("hidden/bin/java"));

        assertThat(run(null, "status").out()).hasSize(1).first().asString().startsWith("java 22 ");
    }

    @Test
    void without_a_java_one_line_says_so() throws Exception {
        Result result = run(jdk("old", "17.0.1"), "start");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .containsExactly(
                        "cis: CIS needs a JDK 21 or newer, and none was found; install one, or set JAVA_HOME to it");
    }

    @Test
    void the_heap_is_read_before_java_starts_and_decides_how_it_is_collected() throws Exception {
        Path home = jdk("mine", "21");

        assertThat(run(home, "start").out()).containsExactly("java 21 " + jvm("1g", SMALL) + " start");
        assertThat(run(home, "start", "--heap", "3g").out())
                .containsExactly("java 21 " + jvm("3g", "") + " start --heap 3g");
        assertThat(run(home, "start", "--heap=512m").out())
                .containsExactly("java 21 " + jvm("512m", SMALL) + " start --heap=512m");
        assertThat(run(home, "start", "--heap", "; rm").out())
                .containsExactly("java 21 " + jvm("1g", SMALL) + " start --heap ; rm");
    }

    @Test
    void classes_that_the_build_loaded_are_used() throws Exception {
        Path cache = Files.writeString(root().resolve("standalone/target/cis.aot"), "");

        assertThat(run(jdk("mine", "21"), "start").out())
                .containsExactly("java 21 -Xmx1g" + SMALL + " -XX:+IgnoreUnrecognizedVMOptions -XX:AOTCache=" + cache
                        + " -Xlog:disable -Xlog:all=error:stderr"
                        + jvm("1g", "").substring("-Xmx1g".length()) + " start");
    }

    @Test
    void without_maven_one_line_says_so() throws Exception {
        Files.delete(root().resolve("standalone/target/cis.jar"));

        Result result = run(jdk("mine", "21"), "start");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .containsExactly("cis: CIS is not built yet, and Maven (mvn), which builds it, is not on PATH");
    }

    @Test
    void what_is_older_than_its_sources_is_built_once() throws Exception {
        Path home = jdk("mine", "21");
        executable(bin().resolve("mvn"), "#!/bin/sh\necho \"mvn with $JAVA_HOME\"\n");
        Files.setLastModifiedTime(root().resolve("standalone/target/cis.jar"), FileTime.from(EARLIER.minusSeconds(60)));

        assertThat(run(home, "start").err())
                .containsExactly("Building CIS (the first time takes a few minutes) ...", "mvn with " + home, "Built.");
        assertThat(run(home, "start").err()).isEmpty();
    }

    @Test
    void a_build_that_fails_is_not_taken_for_one() throws Exception {
        Path home = jdk("mine", "21");
        Files.delete(root().resolve("standalone/target/cis.jar"));
        executable(bin().resolve("mvn"), "#!/bin/sh\nexit 1\n");

        assertThat(run(home, "start").exitCode()).isEqualTo(1);
        assertThat(run(home, "start").err()).last().isEqualTo("cis: the build failed; the lines above say why");
    }

    private String jvm(String heap, String options) {
        return "-Xmx" + heap + options
                + " --enable-native-access=ALL-UNNAMED -Dcis.terminal=false -jar "
                + root().resolve("standalone/target/cis.jar");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), "#!/bin/sh\necho \"java " + version + " $*\"\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path root() {
        return directory.resolve("tree");
    }

    private Path jdks() {
        return directory.resolve("jdks");
    }

    private Path bin() {
        return directory.resolve("bin");
    }

    private Result run(@Nullable Path javaHome, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root().resolve("cis").toString()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin().toString());
        builder.environment().put("CIS_JAVA_PLACES", jdks().toString());
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readAllLines(err, StandardCharsets.UTF_8));
    }
}
