package cis.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as a search compares them: case and accents folded, Chinese and Japanese by character. An apostrophe joins:
 * {@code O'Brien} is found as {@code obrien}, too.
 */
public final class Words {

    /** More words of one thing are not searched for. */
    static final int MAX_WORDS = 50;

    /** More words of one question do not count. */
    static final int MAX_ASKED = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u02BC`]");

    private Words() {}

    /** What several texts are found by. */
    public static List<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            String folded = fold(text);
            addWords(APOSTROPHES.matcher(folded).replaceAll(""), words);
            addWords(folded, words);
        }
        return words.stream().limit(MAX_WORDS).toList();
    }

    /** The words of a question; none where it holds neither letter nor digit. */
    public static List<String> ofQuestion(String text) {
        Set<String> words = new LinkedHashSet<>();
        addWords(APOSTROPHES.matcher(fold(text)).replaceAll(""), words);
        return words.stream().limit(MAX_ASKED).toList();
    }

    /** A text that sorts as its words do. */
    public static String sortable(String text) {
        return String.join(" ", words(fold(text)));
    }

    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            appendFolded(plain.charAt(i), folded);
        }
        return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Letters that Unicode does not take apart. */
    private static void appendFolded(char c, StringBuilder folded) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            default -> folded.append(c);
        }
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        addWords(folded, words);
        return words;
    }

    private static void addWords(String folded, Collection<String> words) {
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (standsAlone(c)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else {
                flush(word, words);
            }
        });
        flush(word, words);
    }

    private static void flush(StringBuilder word, Collection<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean standsAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetterOrDigit(c);
            default -> false;
        };
    }
}
