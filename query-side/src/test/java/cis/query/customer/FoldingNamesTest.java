package cis.query.customer;

import static cis.query.story.People.organisation;
import static cis.query.story.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.query.search.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "ŁUKASZ, lukasz",
        "Strauß, strauss",
        "Søren, soren",
        "Đặng, dang",
        "İnci, inci",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "Ｗｉｄｅ, wide",
        "Ægir, aegir",
        "김, 김"
    })
    void case_and_accents_do_not_matter(String name, String folded) {
        assertThat(Words.fold(name)).isEqualTo(folded);
    }

    @Test
    void chinese_and_japanese_names_are_words_character_by_character() {
        assertThat(NameWords.of(organisation("王小明 Ltd"))).containsExactly("王", "小", "明", "ltd");
        assertThat(Words.ofQuestion("小明")).containsExactly("小", "明");
    }

    @Test
    void an_apostrophe_joins_and_separates() {
        assertThat(NameWords.of(person("Conan", "O'Brien-Smith")))
                .containsExactly("conan", "obrien", "smith", "o", "brien");
        assertThat(Words.ofQuestion("o’brien")).containsExactly("obrien");
    }

    @Test
    void a_question_without_letters_or_digits_has_no_words() {
        assertThat(Words.ofQuestion(" +-*' ")).isEmpty();
    }

    @Test
    void names_sort_by_family_name_without_case_and_accents() {
        assertThat(NameWords.sortable(person("Élodie", "Ürgüp"))).isEqualTo("urgup elodie");
    }

    @ParameterizedTest
    @CsvSource({"+442079460018", "+44 20 7946 0018", "0044 (20) 7946-0018", "020 7946 0018", "+44 (0)20 7946 0018"})
    void a_phone_number_is_found_in_any_notation(String asked) {
        ContactFact phone = ContactFact.of(
                new ContactPoint(ContactChannel.PHONE, "+442079460018", true), Instant.EPOCH, "event/contactPoint");
        assertThat(SearchKeys.of("C-1", List.of(phone), List.of())).containsAnyElementsOf(SearchKeys.ofQuestion(asked));
    }

    @Test
    void mail_and_customer_number_are_found_in_any_case_and_external_ids_exactly() {
        ContactFact mail = ContactFact.of(
                new ContactPoint(ContactChannel.EMAIL, "Ada@Example.org", true), Instant.EPOCH, "event/contactPoint");
        List<String> keys = SearchKeys.of("C-10007", List.of(mail), List.of(new SourceRecord("shop", "Ada-1")));
        assertThat(keys).containsAnyElementsOf(SearchKeys.ofQuestion("ADA@example.ORG "));
        assertThat(keys).containsAnyElementsOf(SearchKeys.ofQuestion("c-10007"));
        assertThat(keys).containsAnyElementsOf(SearchKeys.ofQuestion("Ada-1"));
        assertThat(keys).doesNotContainAnyElementsOf(SearchKeys.ofQuestion("ada-1"));
        assertThat(keys).doesNotContainAnyElementsOf(SearchKeys.ofQuestion("ada@example.or"));
    }
}
