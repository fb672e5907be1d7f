@NullMarked
package cis.query.care;

import org.jspecify.annotations.NullMarked;
