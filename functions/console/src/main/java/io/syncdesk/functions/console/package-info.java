/** The page that people work with, and where it tells them to sign in. */
@NullMarked
package io.syncdesk.functions.console;

import org.jspecify.annotations.NullMarked;
