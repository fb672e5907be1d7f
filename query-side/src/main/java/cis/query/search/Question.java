package cis.query.search;

import cis.api.search.query.SearchRank;
import java.util.Collection;
import java.util.List;

/**
 * What is looked for.
 *
 * @param text without white space at its ends
 * @param words none where the text holds neither letter nor digit
 */
public record Question(String client, String text, List<String> words) {

    public static Question of(String client, String text) {
        return new Question(client, text.strip(), Words.ofQuestion(text));
    }

    /** How many of the words are whole words among those; -1 where one of them does not even begin one. */
    public int wholeIn(Collection<String> others) {
        int whole = 0;
        for (String word : words) {
            if (others.contains(word)) {
                whole++;
            } else if (others.stream().noneMatch(other -> other.startsWith(word))) {
                return -1;
            }
        }
        return whole;
    }

    /** @param whole as {@link #wholeIn} tells */
    public SearchRank rank(int whole) {
        return whole == words.size() ? SearchRank.WORDS : SearchRank.BEGINNINGS;
    }
}
