/** Tells the app what changed in the books, with all the habits that QuickBooks has in doing so. */
@NullMarked
package io.syncdesk.simulator.webhook;

import org.jspecify.annotations.NullMarked;
