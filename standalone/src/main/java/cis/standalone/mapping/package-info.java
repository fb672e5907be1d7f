/** How rows of a foreign table become commands: a mapping, as a person writes it in YAML. */
@NullMarked
package cis.standalone.mapping;

import org.jspecify.annotations.NullMarked;
