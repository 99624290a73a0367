/** What QuickBooks insists on, as far as our copy of it shows; {@link Rules} is the list. */
@NullMarked
package io.syncdesk.quickbooks.foresight.rule;

import org.jspecify.annotations.NullMarked;
