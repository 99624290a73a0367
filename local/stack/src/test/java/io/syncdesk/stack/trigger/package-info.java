@NullMarked
package io.syncdesk.stack.trigger;

import org.jspecify.annotations.NullMarked;
