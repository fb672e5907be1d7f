/** HTTP as both sides speak it: problems, correlation, limits, strict parameters, the description of the interface. */
@NullMarked
package cis.platform.web;

import org.jspecify.annotations.NullMarked;
