/** A parked change on someone's desk, and what the person decided. */
@NullMarked
package io.syncdesk.core.resolution;

import org.jspecify.annotations.NullMarked;
