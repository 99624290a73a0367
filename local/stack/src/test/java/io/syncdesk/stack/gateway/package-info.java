@NullMarked
package io.syncdesk.stack.gateway;

import org.jspecify.annotations.NullMarked;
