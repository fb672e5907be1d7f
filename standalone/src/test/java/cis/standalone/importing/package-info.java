/** Whole imports, against a batch endpoint on loopback. */
@NullMarked
package cis.standalone.importing;

import org.jspecify.annotations.NullMarked;
