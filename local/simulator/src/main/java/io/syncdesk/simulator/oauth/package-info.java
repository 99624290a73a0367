/** Who may see whose books: codes, tokens and their ends. */
@NullMarked
package io.syncdesk.simulator.oauth;

import org.jspecify.annotations.NullMarked;
