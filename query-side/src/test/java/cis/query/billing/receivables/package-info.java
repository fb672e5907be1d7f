@NullMarked
package cis.query.billing.receivables;

import org.jspecify.annotations.NullMarked;
