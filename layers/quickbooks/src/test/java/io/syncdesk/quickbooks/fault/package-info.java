/** Every answer of QuickBooks has one meaning. */
@NullMarked
package io.syncdesk.quickbooks.fault;

import org.jspecify.annotations.NullMarked;
