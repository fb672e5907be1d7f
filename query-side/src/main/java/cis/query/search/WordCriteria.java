package cis.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Demands that a field of words holds those of a question. An index serves one word, the first: so the longest comes
 * first, which narrows most, and of two as long the later, for given names are more alike than what follows them.
 */
public final class WordCriteria {

    private static final String END = "\uffff";

    private WordCriteria() {}

    /** Every word begins a word of the field. */
    public static Criteria beginnings(Criteria criteria, String field, List<String> words) {
        List<Criteria> demands = new ArrayList<>();
        inOrder(words).forEach(word -> demands.add(begun(field, word)));
        return demands.isEmpty() ? criteria : criteria.andOperator(demands);
    }

    /** Every word is a word of the field. */
    public static Criteria wholes(Criteria criteria, String field, List<String> words) {
        List<Criteria> demands = new ArrayList<>();
        inOrder(words).forEach(word -> demands.add(Criteria.where(field).is(word)));
        return demands.isEmpty() ? criteria : criteria.andOperator(demands);
    }

    /** Every word is a word of the field, but the last one, which begins one: it is still being typed. */
    public static Criteria lastBegun(Criteria criteria, String field, List<String> words) {
        List<Criteria> demands = new ArrayList<>();
        inOrder(words.subList(0, words.size() - 1))
                .forEach(word -> demands.add(Criteria.where(field).is(word)));
        demands.add(begun(field, words.getLast()));
        return criteria.andOperator(demands);
    }

    private static Criteria begun(String field, String word) {
        return Criteria.where(field).elemMatch(new Criteria().gte(word).lt(word + END));
    }

    private static List<String> inOrder(List<String> words) {
        return words.reversed().stream()
                .sorted(Comparator.comparing(String::length, Comparator.reverseOrder()))
                .toList();
    }
}
