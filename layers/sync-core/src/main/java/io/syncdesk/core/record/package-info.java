/** What we know of one TaxDome entity: latest snapshot, counterparts in QuickBooks, state. */
@NullMarked
package io.syncdesk.core.record;

import org.jspecify.annotations.NullMarked;
