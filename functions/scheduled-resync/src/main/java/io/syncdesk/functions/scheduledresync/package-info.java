/** The sweep of due and stuck work. */
@NullMarked
package io.syncdesk.functions.scheduledresync;

import org.jspecify.annotations.NullMarked;
