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

/** Finds a mapping: a file, or the name of one that ships. */
final class Mappings {

    static final List<String> SHIPPED = List.of("online-retail", "chinook");

    private Mappings() {}

    static Mapping find(String nameOrFile) {
        try (Reader reader = open(nameOrFile)) {
            return MappingReader.read(reader);
        } catch (MappingInvalid e) {
            throw new CommandFailed("the mapping " + nameOrFile + " cannot be used, " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailed("the mapping cannot be read: " + nameOrFile, e);
        }
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
