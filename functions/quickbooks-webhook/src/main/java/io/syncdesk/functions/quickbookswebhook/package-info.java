/** QuickBooks says that something changed: the lane of that company looks. */
@NullMarked
package io.syncdesk.functions.quickbookswebhook;

import org.jspecify.annotations.NullMarked;
