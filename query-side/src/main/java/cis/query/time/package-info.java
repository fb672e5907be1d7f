/** Which day it is for whoever answers. */
@NullMarked
package cis.query.time;

import org.jspecify.annotations.NullMarked;
