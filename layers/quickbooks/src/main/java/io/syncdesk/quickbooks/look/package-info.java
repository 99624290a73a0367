/** Reading what a fault points at, and finding our own earlier writes. */
@NullMarked
package io.syncdesk.quickbooks.look;

import org.jspecify.annotations.NullMarked;
