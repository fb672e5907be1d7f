/** The moment that a question is about: how far history is known, and which day it is then. */
@NullMarked
package cis.platform.moment;

import org.jspecify.annotations.NullMarked;
