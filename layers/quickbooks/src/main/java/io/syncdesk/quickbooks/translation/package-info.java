/** What each kind of TaxDome entity looks like in QuickBooks. */
@NullMarked
package io.syncdesk.quickbooks.translation;

import org.jspecify.annotations.NullMarked;
