/** Reads what QuickBooks' webhooks say: who signed it, and which companies have news. */
@NullMarked
package io.syncdesk.quickbooks.webhook;

import org.jspecify.annotations.NullMarked;
