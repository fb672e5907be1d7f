/** Workloads, what they are compared with, and the figures. */
@NullMarked
package cis.benchmarks;

import org.jspecify.annotations.NullMarked;
