package cis.command.billing.account;

import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands command handlers the {@link AccountHistory} of the account that decides. */
final class AccountParameters implements ParameterResolverFactory {

    private final AccountHistories histories;

    AccountParameters(AccountHistories histories) {
        this.histories = histories;
    }

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == AccountHistory.class ? new Resolver() : null;
    }

    private static ReceivablesAccountId accountOf(Object command) {
        return switch (command) {
            case AllocatePayment c -> c.accountId();
            case ReverseAllocation c -> c.accountId();
            case ReversePayment c -> c.accountId();
            case RefundPayment c -> c.accountId();
            case RefundCredit c -> c.accountId();
            case DisputeInvoice c -> c.accountId();
            case SettleDispute c -> c.accountId();
            case WriteOffInvoice c -> c.accountId();
            case ReverseWriteOff c -> c.accountId();
            default -> throw new IllegalArgumentException("is decided by no account: " + command.getClass());
        };
    }

    private final class Resolver implements ParameterResolver<Object> {

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return histories.read(accountOf(message.getPayload()));
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
