package cis.standalone.cli;

import cis.standalone.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says how far a long task is: a line when a step is new or done, and every two seconds in between. */
final class StepDisplay implements Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private String step = "";
    private long last;

    StepDisplay(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void at(String name, long done, long total) {
        long now = nanoTime.getAsLong();
        boolean isNew = !name.equals(step);
        boolean isDone = done == total && done > 0;
        if (isNew || isDone || now - last >= EVERY_NANOS) {
            step = isDone ? "" : name;
            last = now;
            out.println("  " + name + (total <= 0 ? "" : String.format(Locale.ROOT, ": %,d of %,d", done, total)));
            out.flush();
        }
    }
}
