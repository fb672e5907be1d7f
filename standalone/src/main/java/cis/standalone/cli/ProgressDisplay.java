package cis.standalone.cli;

import cis.standalone.importing.ImportProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal, a line now and then elsewhere; both on the error stream. */
final class ProgressDisplay {

    private ProgressDisplay() {}

    /** The script {@code ./cis} says whether the error stream is a terminal; Java 21 cannot tell. */
    static ImportProgress of(Path file) {
        try {
            long bytes = Files.size(file);
            return Boolean.getBoolean("cis.terminal")
                    ? new Bar(bytes, System::nanoTime)
                    : new Lines(System.err, bytes, System::nanoTime);
        } catch (IOException e) {
            throw new CommandFailed("the file cannot be read: " + file, e);
        }
    }

    private static String rates(long rows, long answered, long nanos) {
        double seconds = Math.max(nanos / 1e9, 0.001);
        return String.format(
                Locale.ROOT, "%,d rows, %,d commands answered, %,.0f a second", rows, answered, answered / seconds);
    }

    /** A bar over the bytes of the file, because nobody knows its rows. */
    private static final class Bar implements ImportProgress {

        private static final long REFRESH_NANOS = 200_000_000;

        private final LongSupplier nanoTime;
        private final long begin;
        private final ProgressBar bar;
        private long last;

        Bar(long bytes, LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.begin = nanoTime.getAsLong();
            this.last = begin;
            this.bar = new ProgressBarBuilder()
                    .setTaskName("import")
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1_000_000)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }

        @Override
        public void at(long bytes, long rows, long answered) {
            long now = nanoTime.getAsLong();
            if (now - last >= REFRESH_NANOS) {
                last = now;
                bar.stepTo(bytes);
                bar.setExtraMessage(" " + rates(rows, answered, now - begin));
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs and pipes. */
    static final class Lines implements ImportProgress {

        private static final long EVERY_NANOS = 5_000_000_000L;

        private final PrintStream out;
        private final long size;
        private final LongSupplier nanoTime;
        private final long begin;
        private long last;

        Lines(PrintStream out, long size, LongSupplier nanoTime) {
            this.out = out;
            this.size = size;
            this.nanoTime = nanoTime;
            this.begin = nanoTime.getAsLong();
            this.last = begin;
        }

        @Override
        public void at(long bytes, long rows, long answered) {
            long now = nanoTime.getAsLong();
            if (now - last < EVERY_NANOS || bytes == 0) {
                return;
            }
            last = now;
            long secondsLeft = (long) ((now - begin) / 1e9 * Math.max(size - bytes, 0) / bytes);
            out.printf(
                    Locale.ROOT,
                    "import: %s, %d %% of the file, about %d s left%n",
                    rates(rows, answered, now - begin),
                    size == 0 ? 100 : bytes * 100 / size,
                    secondsLeft);
        }
    }
}
