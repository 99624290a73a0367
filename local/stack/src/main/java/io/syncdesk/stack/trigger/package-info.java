/** What starts functions without a person: messages in queues, and the clock. */
@NullMarked
package io.syncdesk.stack.trigger;

import org.jspecify.annotations.NullMarked;
