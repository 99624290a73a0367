/** Questions to QuickBooks that no text can break out of. */
@NullMarked
package io.syncdesk.quickbooks.query;

import org.jspecify.annotations.NullMarked;
