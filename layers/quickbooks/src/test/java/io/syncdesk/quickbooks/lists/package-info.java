/** How QuickBooks' lists get into the mirror. */
@NullMarked
package io.syncdesk.quickbooks.lists;

import org.jspecify.annotations.NullMarked;
