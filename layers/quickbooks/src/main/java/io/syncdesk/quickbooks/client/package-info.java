/** The calls we make to one company's QuickBooks, and the tokens that open it. */
@NullMarked
package io.syncdesk.quickbooks.client;

import org.jspecify.annotations.NullMarked;
