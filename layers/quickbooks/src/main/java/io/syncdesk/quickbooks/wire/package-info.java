/** One HTTP exchange with Intuit: sent or not, answered or not. */
@NullMarked
package io.syncdesk.quickbooks.wire;

import org.jspecify.annotations.NullMarked;
