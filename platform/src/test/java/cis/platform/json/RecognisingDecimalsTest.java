package cis.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognisingDecimalsTest {

    private static final String CHARACTERS = "-+.019e /:\u0661";
    private static final int LONGEST = 4;

    @Test
    void every_short_text_is_recognised_as_the_pattern_says() {
        List<String> texts = List.of("");
        for (int length = 0; length <= LONGEST; length++) {
            assertThat(texts)
                    .allSatisfy(text -> assertThat(Decimals.isPlain(text))
                            .as(text)
                            .isEqualTo(text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")));
            texts = longer(texts);
        }
    }

    private static List<String> longer(List<String> texts) {
        List<String> longer = new ArrayList<>();
        for (String text : texts) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                longer.add(text + CHARACTERS.charAt(i));
            }
        }
        return longer;
    }
}
