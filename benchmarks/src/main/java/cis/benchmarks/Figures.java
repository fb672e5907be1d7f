package cis.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/** How figures are summed up and printed. */
final class Figures {

    private static final double MIB = 1024.0 * 1024;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Figures() {}

    /** How many of something a second, and how much processor time of the whole process each took. */
    record Rate(double perSecond, double cpuMicros) {
        @Override
        public String toString() {
            return "%.0f/s %.0f us".formatted(perSecond, cpuMicros);
        }
    }

    static Rate rate(Callable<Long> work) throws Exception {
        long cpu = PROCESS.getProcessCpuTime();
        long started = System.nanoTime();
        long count = work.call();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Rate(count / seconds, (PROCESS.getProcessCpuTime() - cpu) / 1e3 / count);
    }

    static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static void atLeast(String what, Collection<Double> values, double wanted) {
        verdict(what, values, "at least", wanted, median(values) >= wanted);
    }

    static void atMost(String what, Collection<Double> values, double wanted) {
        verdict(what, values, "at most", wanted, median(values) <= wanted);
    }

    private static void verdict(String what, Collection<Double> values, String side, double wanted, boolean reached) {
        print(
                "%s: median of %d rounds %.2f (wanted %s %.2f): %s",
                what, values.size(), median(values), side, wanted, reached ? "reached" : "NOT reached");
    }

    static String percentiles(Histogram nanos) {
        return "p50 %.2f ms, p99 %.2f ms"
                .formatted(nanos.getValueAtPercentile(50) / 1e6, nanos.getValueAtPercentile(99) / 1e6);
    }

    static double usedHeapAfterCollectionMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    /** What the operating system was asked for at most so far, and what it may become. */
    static String heap() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return "committed %.0f MiB of at most %.0f MiB".formatted(heap.getCommitted() / MIB, heap.getMax() / MIB);
    }

    /** As {@link String#format}, a line of its own. */
    @SuppressWarnings("AnnotateFormatMethod")
    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
