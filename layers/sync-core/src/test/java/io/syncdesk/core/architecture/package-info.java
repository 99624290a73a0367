/** What the core may lean on, checked on its compiled classes. */
@NullMarked
package io.syncdesk.core.architecture;

import org.jspecify.annotations.NullMarked;
