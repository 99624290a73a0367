/** API Gateway's part: routes, tokens, and the event a function gets for an HTTP call. */
@NullMarked
package io.syncdesk.stack.gateway;

import org.jspecify.annotations.NullMarked;
