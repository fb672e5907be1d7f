/** SQLite files with one writer: how they are opened, written in groups, and read beside the writing. */
@NullMarked
package cis.standalone.sqlite;

import org.jspecify.annotations.NullMarked;
