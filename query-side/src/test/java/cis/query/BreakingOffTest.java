package cis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class BreakingOffTest {

    @LocalServerPort
    private int port;

    @Test
    void an_answer_that_fails_before_it_has_begun_is_a_problem() throws Exception {
        Answer failed = Answer.get(port, "/breaking-off?lines=0");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("/code")).isEqualTo("INTERNAL_ERROR");
        assertThat(failed.header("Content-Type")).startsWith("application/problem+json");
        assertThat(failed.header("Content-Disposition")).isNull();
    }

    @Test
    void an_answer_that_fails_later_has_no_proper_end() {
        assertThatThrownBy(() -> Answer.get(port, "/breaking-off?lines=10000")).isInstanceOf(IOException.class);
    }
}
