package cis.query.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Texts of {@link ProductTally}, stored as one: what costs a page its time and its place is how many values it holds. */
record ProductTexts(List<String> all) {

    static final char SEPARATOR = '\u001e';
    static final ProductTexts NONE = new ProductTexts(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProductTexts parse(String joined) {
        return joined.isEmpty() ? NONE : new ProductTexts(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
    }

    /** @param names whether products are called from now on as {@code changes} call them */
    ProductTexts plus(List<ProductTally> changes, boolean names) {
        return plus(changes, names, UnaryOperator.identity());
    }

    /** @param names whether products are called from now on as {@code changes} call them, and what else becomes of each */
    ProductTexts plus(List<ProductTally> changes, boolean names, UnaryOperator<ProductTally> andThen) {
        List<String> texts = new ArrayList<>(all.size() + changes.size());
        texts.addAll(all);
        changes.forEach(change -> add(texts, change, names, andThen));
        return new ProductTexts(Collections.unmodifiableList(texts));
    }

    /** A prefix sorts right before its product's text, and is never one itself. */
    private static void add(
            List<String> texts, ProductTally change, boolean names, UnaryOperator<ProductTally> andThen) {
        String prefix = change.prefix();
        int place = -1 - Collections.binarySearch(texts, prefix);
        boolean known = place < texts.size() && texts.get(place).startsWith(prefix);
        ProductTally sum =
                andThen.apply(known ? ProductTally.parse(texts.get(place)).plus(change) : change);
        String text = (names ? sum.called(change.description()) : sum).text();
        if (known && sum.isNothing()) {
            texts.remove(place);
        } else if (known) {
            texts.set(place, text);
        } else if (!sum.isNothing()) {
            texts.add(place, text);
        }
    }

    /** Which of so many parts a product belongs to. */
    static int page(@Nullable String sku, String description, int pages) {
        return Math.floorMod((sku == null ? description : sku).hashCode(), pages);
    }

    @JsonValue
    String joined() {
        return String.join(String.valueOf(SEPARATOR), all);
    }
}
