/** What the books make of QuickBooks' answers. */
@NullMarked
package io.syncdesk.quickbooks;

import org.jspecify.annotations.NullMarked;
