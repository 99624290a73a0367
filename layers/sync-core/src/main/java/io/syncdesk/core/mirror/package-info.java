/** Our copy of the QuickBooks facts that people and rules ask for. */
@NullMarked
package io.syncdesk.core.mirror;

import org.jspecify.annotations.NullMarked;
