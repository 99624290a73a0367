/** What QuickBooks insists on before it writes: one rule, one class; {@link Rules} is the list. */
@NullMarked
package io.syncdesk.simulator.books.rule;

import org.jspecify.annotations.NullMarked;
