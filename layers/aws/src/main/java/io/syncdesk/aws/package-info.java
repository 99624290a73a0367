/** The core's stores and queues on DynamoDB and SQS. */
@NullMarked
package io.syncdesk.aws;

import org.jspecify.annotations.NullMarked;
