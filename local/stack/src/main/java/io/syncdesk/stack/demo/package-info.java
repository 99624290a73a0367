/** A firm's month, played through the doors that everyone uses. */
@NullMarked
package io.syncdesk.stack.demo;

import org.jspecify.annotations.NullMarked;
