/** What webhooks say, in both formats, and who may say it. */
@NullMarked
package io.syncdesk.quickbooks.webhook;

import org.jspecify.annotations.NullMarked;
