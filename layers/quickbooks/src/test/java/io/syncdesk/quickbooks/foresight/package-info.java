/** What is foreseen is held against what QuickBooks then says. */
@NullMarked
package io.syncdesk.quickbooks.foresight;

import org.jspecify.annotations.NullMarked;
