package cis.standalone.cli;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.MappingInvalid;
import cis.standalone.mapping.MappingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Finds a mapping: a file, or the name of one that ships. */
final class Mappings {

    static final List<String> SHIPPED = List.of("online-retail", "chinook", "cfpb");

    private Mappings() {}

    static Mapping find(String nameOrFile) {
        return read(nameOrFile, () -> open(nameOrFile));
    }

    /** One that is a resource of this program. */
    static Mapping shipped(String resource) {
        return read(
                resource,
                () -> new InputStreamReader(
                        Objects.requireNonNull(Mappings.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8));
    }

    private static Mapping read(String name, Opening opening) {
        try (Reader reader = opening.open()) {
            return MappingReader.read(reader);
        } catch (MappingInvalid e) {
            throw new CommandFailed("the mapping " + name + " cannot be used, " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailed("the mapping cannot be read: " + name, e);
        }
    }

    private interface Opening {
        Reader open() throws IOException;
    }

    private static Reader open(String nameOrFile) throws IOException {
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return Files.newBufferedReader(file);
        }
        InputStream shipped = SHIPPED.contains(nameOrFile)
                ? Mappings.class.getResourceAsStream("/mappings/" + nameOrFile + ".yaml")
                : null;
        if (shipped == null) {
            throw new CommandFailed("there is no mapping " + nameOrFile + "; name a file, or one that ships: "
                    + String.join(", ", SHIPPED));
        }
        return new InputStreamReader(shipped, StandardCharsets.UTF_8);
    }
}
