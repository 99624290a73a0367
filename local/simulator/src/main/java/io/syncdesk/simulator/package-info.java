/** QuickBooks Online on one machine, faithful enough for its own SDK. */
@NullMarked
package io.syncdesk.simulator;

import org.jspecify.annotations.NullMarked;
