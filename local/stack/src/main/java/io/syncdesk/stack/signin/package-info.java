/**
 * Signing in on one machine: OpenID Connect as the issuer of a deployment would do it, but for the
 * passwords.
 */
@NullMarked
package io.syncdesk.stack.signin;

import org.jspecify.annotations.NullMarked;
