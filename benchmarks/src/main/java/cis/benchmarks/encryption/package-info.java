/** What encrypting personal data inside events costs. */
@NullMarked
package cis.benchmarks.encryption;

import org.jspecify.annotations.NullMarked;
