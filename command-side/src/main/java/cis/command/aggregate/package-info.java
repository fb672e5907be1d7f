/** What every aggregate does alike: whose it is, what it was already told, which version it has reached. */
@NullMarked
package cis.command.aggregate;

import org.jspecify.annotations.NullMarked;
