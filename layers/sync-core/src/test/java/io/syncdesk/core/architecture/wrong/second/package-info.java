/** One half of a circle. */
@NullMarked
package io.syncdesk.core.architecture.wrong.second;

import org.jspecify.annotations.NullMarked;
