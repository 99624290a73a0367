/** The calls to QuickBooks, against a simulated one, and the tokens behind them. */
@NullMarked
package io.syncdesk.quickbooks.client;

import org.jspecify.annotations.NullMarked;
