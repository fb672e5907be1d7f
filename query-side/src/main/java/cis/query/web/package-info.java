/** HTTP as every question has it: parameters, cursors, pages, and waiting for one's own writes. */
@NullMarked
package cis.query.web;

import org.jspecify.annotations.NullMarked;
