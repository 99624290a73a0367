/** People see and settle sync errors. */
@NullMarked
package io.syncdesk.functions.resolution;

import org.jspecify.annotations.NullMarked;
