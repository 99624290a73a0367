/** E-mail on one machine: what would go out lies in a mailbox that anybody here can read. */
@NullMarked
package io.syncdesk.stack.mail;

import org.jspecify.annotations.NullMarked;
