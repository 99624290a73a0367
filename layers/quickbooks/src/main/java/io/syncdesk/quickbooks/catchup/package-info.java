/** What others did in a company's QuickBooks since we last looked. */
@NullMarked
package io.syncdesk.quickbooks.catchup;

import org.jspecify.annotations.NullMarked;
