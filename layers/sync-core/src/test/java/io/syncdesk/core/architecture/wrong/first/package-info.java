/** One half of a circle. */
@NullMarked
package io.syncdesk.core.architecture.wrong.first;

import org.jspecify.annotations.NullMarked;
