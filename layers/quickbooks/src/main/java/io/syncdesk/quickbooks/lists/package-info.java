/** QuickBooks' lists and preferences, and how they get into the mirror. */
@NullMarked
package io.syncdesk.quickbooks.lists;

import org.jspecify.annotations.NullMarked;
