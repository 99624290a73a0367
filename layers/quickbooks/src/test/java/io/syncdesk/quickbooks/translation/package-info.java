/** What each kind of TaxDome entity is written as. */
@NullMarked
package io.syncdesk.quickbooks.translation;

import org.jspecify.annotations.NullMarked;
