package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Checks commands that come from elsewhere than the decoder, which has done so for every fault at once. */
final class ConstraintsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final CommandConstraints constraints;

    ConstraintsInterceptor(CommandConstraints constraints) {
        this.constraints = constraints;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage() instanceof DecodedCommand) {
            return chain.proceed();
        }
        List<Violation> violations = constraints.check(unitOfWork.getMessage().getPayload(), Set.of());
        if (!violations.isEmpty()) {
            throw new CommandRejected(
                    GeneralError.MALFORMED_REQUEST, GeneralError.MALFORMED_REQUEST.meaning(), violations);
        }
        return chain.proceed();
    }
}
