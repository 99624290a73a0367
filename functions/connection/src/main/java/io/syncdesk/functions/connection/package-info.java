/** The owner gives the firm's QuickBooks company to us, and takes it back. */
@NullMarked
package io.syncdesk.functions.connection;

import org.jspecify.annotations.NullMarked;
