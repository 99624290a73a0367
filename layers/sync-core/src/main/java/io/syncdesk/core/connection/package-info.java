/** How the owner gives a firm's QuickBooks company to us, and takes it back. */
@NullMarked
package io.syncdesk.core.connection;

import org.jspecify.annotations.NullMarked;
