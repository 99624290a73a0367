/** template.yaml brought to life on one machine. */
@NullMarked
package io.syncdesk.stack;

import org.jspecify.annotations.NullMarked;
