/** A firm whose lane really runs: our tables in memory, QuickBooks simulated on a loopback port. */
@NullMarked
package io.syncdesk.quickbooks.firm;

import org.jspecify.annotations.NullMarked;
