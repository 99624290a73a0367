/** The two firms that exist on one machine, and the people who work there. */
@NullMarked
package io.syncdesk.stack.firm;

import org.jspecify.annotations.NullMarked;
