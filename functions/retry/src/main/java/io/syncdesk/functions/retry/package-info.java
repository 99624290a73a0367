/** An attempt whose delay is over wakes its lane. */
@NullMarked
package io.syncdesk.functions.retry;

import org.jspecify.annotations.NullMarked;
