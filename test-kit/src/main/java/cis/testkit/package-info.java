/** The vocabulary of tests: customers, purchases and returns with fixed ids and dates. */
@NullMarked
package cis.testkit;

import org.jspecify.annotations.NullMarked;
