/** Personal data encrypted inside events, under keys that can be destroyed. */
@NullMarked
package cis.platform.personaldata;

import org.jspecify.annotations.NullMarked;
