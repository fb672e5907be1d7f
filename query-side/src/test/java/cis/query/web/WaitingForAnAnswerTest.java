package cis.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cis.api.CommandRejected;
import cis.platform.web.RequestContext;
import com.mongodb.MongoTimeoutException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class WaitingForAnAnswerTest {

    private static final RequestContext CALLER = new RequestContext("main", "local", "human", "request", null, null);

    @Test
    void an_answer_that_does_not_come_in_time_is_given_up() {
        CompletableFuture<Object> never = new CompletableFuture<>();
        assertThat(refusal(never)).isEqualTo("READ_MODELS_UNAVAILABLE");
        assertThat(never).isCancelled();
    }

    @Test
    void a_mongodb_that_gave_up_makes_the_read_models_unavailable() {
        assertThat(refusal(CompletableFuture.failedFuture(new MongoTimeoutException("gone"))))
                .isEqualTo("READ_MODELS_UNAVAILABLE");
    }

    private static String refusal(CompletableFuture<Object> answer) {
        QueryGateway gateway = (QueryGateway) Proxy.newProxyInstance(
                QueryGateway.class.getClassLoader(),
                new Class<?>[] {QueryGateway.class},
                (proxy, method, arguments) -> answer);
        Questions questions = new Questions(gateway, Duration.ofMillis(20));
        return catchThrowableOfType(CommandRejected.class, () -> questions.ask("a question", String.class, CALLER))
                .rejection()
                .code();
    }
}
