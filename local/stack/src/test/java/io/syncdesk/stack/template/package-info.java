@NullMarked
package io.syncdesk.stack.template;

import org.jspecify.annotations.NullMarked;
