@NullMarked
package io.syncdesk.stack;

import org.jspecify.annotations.NullMarked;
