/** How mapping files are read and values made. */
@NullMarked
package cis.standalone.mapping;

import org.jspecify.annotations.NullMarked;
