/** The two services of AWS that the system stands on, as servers inside this JVM. */
@NullMarked
package io.syncdesk.stack.server;

import org.jspecify.annotations.NullMarked;
