@NullMarked
package cis.query.csv;

import org.jspecify.annotations.NullMarked;
