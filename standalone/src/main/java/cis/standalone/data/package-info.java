/** The data directory as a whole: its files, who may write it, its backup and its restoration. */
@NullMarked
package cis.standalone.data;

import org.jspecify.annotations.NullMarked;
