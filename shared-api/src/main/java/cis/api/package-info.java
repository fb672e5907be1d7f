/** What every context shares: ids, values, and the shape of commands, events and rejections. */
@NullMarked
package cis.api;

import org.jspecify.annotations.NullMarked;
