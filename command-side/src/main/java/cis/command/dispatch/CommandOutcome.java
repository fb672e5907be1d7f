package cis.command.dispatch;

import cis.command.aggregate.Decided;
import cis.command.aggregate.Replay;
import cis.platform.event.AppendedEvents;
import cis.platform.event.AppendedEvents.Appended;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What became of a command: what the aggregate answered, and what was appended, known once it is durable. */
final class CommandOutcome {
    private @Nullable Object answer;
    private List<Appended> events = List.of();

    List<Appended> events() {
        return events;
    }

    @Nullable
    Replay replay() {
        return answer instanceof Replay replay ? replay : null;
    }

    /** Of the aggregate that decided. */
    long version() {
        return answer instanceof Decided decided ? decided.version() : 0;
    }

    /** Makes every command answer with its outcome. */
    static final class Collector implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            CommandOutcome outcome = new CommandOutcome();
            unitOfWork.afterCommit(done -> outcome.events = AppendedEvents.of(done));
            outcome.answer = chain.proceed();
            return outcome;
        }
    }
}
