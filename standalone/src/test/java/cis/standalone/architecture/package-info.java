/** The laws of the house, as tests. */
@NullMarked
package cis.standalone.architecture;

import org.jspecify.annotations.NullMarked;
