/** The console as people use it: in a real browser, over the whole system. */
@NullMarked
package io.syncdesk.browser;

import org.jspecify.annotations.NullMarked;
