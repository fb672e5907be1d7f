package cis.platform.moment;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The moment that this thread answers for: all read models, streams and clocks of the query side go by it. */
public final class Moments {

    private static final ThreadLocal<@Nullable Moment> CURRENT = new ThreadLocal<>();

    private Moments() {}

    /** Empty: the present. */
    public static Optional<Moment> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static <T> T at(Moment moment, Supplier<T> answer) {
        Binding binding = bind(moment);
        try {
            return answer.get();
        } finally {
            binding.end();
        }
    }

    /** For those who cannot wrap what they bind; {@link Binding#end} must follow on the same thread. */
    public static Binding bind(Moment moment) {
        Moment before = CURRENT.get();
        CURRENT.set(moment);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** What makes the thread answer for the present again, or for whatever it answered for before. */
    @FunctionalInterface
    public interface Binding {
        void end();
    }
}
