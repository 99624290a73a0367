/** Speaks QuickBooks Online, and turns what it answers into our words. */
@NullMarked
package io.syncdesk.quickbooks;

import org.jspecify.annotations.NullMarked;
