/** Handlers run as Lambda runs them: event JSON in, through AWS's own serialization, JSON out. */
@NullMarked
package io.syncdesk.stack.lambda;

import org.jspecify.annotations.NullMarked;
