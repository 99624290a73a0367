/** A firm, the QuickBooks company it is connected to, its settings and its people. */
@NullMarked
package io.syncdesk.core.company;

import org.jspecify.annotations.NullMarked;
