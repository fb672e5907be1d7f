package cis.query.web;

import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.projection.Pasts;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Lets those who answer a query do so for the moment that came with it, in whichever process they are. */
final class HandlersOfThePast implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final Pasts pasts;

    HandlersOfThePast(Pasts pasts) {
        this.pasts = pasts;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        Object text = work.getMessage().getMetaData().get(Moment.METADATA_KEY);
        if (text == null) {
            return chain.proceed();
        }
        Moment moment = Moment.parse(text.toString());
        Moments.Binding binding = pasts.hold(moment.scope()).bind(moment);
        try {
            return chain.proceed();
        } finally {
            binding.end();
        }
    }
}
