/** What an answer of QuickBooks means: one meaning for every status, body shape and code. */
@NullMarked
package io.syncdesk.quickbooks.fault;

import org.jspecify.annotations.NullMarked;
