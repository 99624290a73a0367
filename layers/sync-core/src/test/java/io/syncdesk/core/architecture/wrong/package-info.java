/**
 * Classes that break the core's rules, one way per method: a rule that lets one pass is no rule.
 */
@NullMarked
package io.syncdesk.core.architecture.wrong;

import org.jspecify.annotations.NullMarked;
