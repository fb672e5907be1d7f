package cis.standalone.journey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for a word in the files of a data directory, however it may be written there. */
final class PlainText {

    private PlainText() {}

    /** File and form of each find, in all files but those of the keys. */
    static List<String> find(String word, Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!name.startsWith("keys.db") && !name.equals("master.key")) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    String lower = content.toLowerCase(Locale.ROOT);
                    forms(word).forEach((form, text) -> {
                        if (form.startsWith("base64") ? content.contains(text) : lower.contains(text)) {
                            found.add(name + " as " + form);
                        }
                    });
                }
            }
        }
        return found;
    }

    /** Texts of one byte a character. All but base64 are in small letters. */
    private static Map<String, String> forms(String word) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.put(
                    charset.name(),
                    new String(word.toLowerCase(Locale.ROOT).getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        for (String written : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
            forms.put(
                    "base64 of " + written,
                    Base64.getEncoder().encodeToString(written.getBytes(StandardCharsets.UTF_8)));
            for (int before = 1; before <= 2; before++) {
                forms.put("base64 of " + written + " after " + before, shifted(written, before));
            }
        }
        return forms;
    }

    /** The characters that depend on nothing but the word, when other bytes stand before it. */
    private static String shifted(String word, int before) {
        byte[] bytes = new byte[before + word.length()];
        Arrays.fill(bytes, 0, before, (byte) ' ');
        System.arraycopy(word.getBytes(StandardCharsets.UTF_8), 0, bytes, before, word.length());
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring(before + 1, bytes.length * 4 / 3);
    }
}
