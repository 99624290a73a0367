/** How fast changes travel, measured in one run on the local stack. */
@NullMarked
package io.syncdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
