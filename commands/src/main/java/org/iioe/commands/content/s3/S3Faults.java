package org.iioe.commands.content.s3;

import java.io.IOException;
import org.iioe.commands.fault.Fault;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Says what a failure of the server means for somebody who uses the store. The server's own words
 * are not passed on: they may name keys and accounts.
 */
final class S3Faults {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private S3Faults() {}

  static Fault of(S3Location location, SdkException failure) {
    if (Thread.currentThread().isInterrupted() || failure instanceof AbortedException) {
      return Fault.interrupted("INTERRUPTED").causedBy(failure);
    }
    Fault fault =
        failure instanceof S3Exception answer
            ? ofAnswer(answer).with("answer", answer.statusCode() + " " + code(answer))
            : ofClient(failure);
    return fault.with("store", location.toString()).causedBy(failure);
  }

  /** The connection broke while an object was read. */
  static Fault torn(S3Location location, IOException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return Fault.interrupted("INTERRUPTED").causedBy(failure);
    }
    return Fault.unavailable("CONTENT_S3_UNREACHABLE")
        .with("store", location.toString())
        .causedBy(failure);
  }

  static String code(S3Exception answer) {
    return answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null
        ? ""
        : answer.awsErrorDetails().errorCode();
  }

  private static Fault ofAnswer(S3Exception answer) {
    return switch (code(answer)) {
      case "NoSuchBucket" -> Fault.unavailable("CONTENT_S3_NO_BUCKET");
      case "ExpiredToken", "TokenRefreshRequired", "ExpiredTokenException" ->
          Fault.unavailable("CONTENT_S3_CREDENTIALS_EXPIRED");
      case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken" ->
          Fault.unavailable("CONTENT_S3_CREDENTIALS_WRONG");
      case "RequestTimeTooSkewed" -> Fault.unavailable("CONTENT_S3_CLOCK");
      case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint" ->
          Fault.unavailable("CONTENT_S3_REGION_WRONG");
      case "SlowDown", "Throttling", "RequestLimitExceeded" -> Fault.unavailable("CONTENT_S3_BUSY");
      case "QuotaExceeded", "XMinioStorageFull", "InsufficientCapacity" ->
          Fault.unavailable("CONTENT_STORE_FULL");
      case "BadDigest", "XAmzContentSHA256Mismatch", "InvalidDigest" ->
          Fault.unavailable("CONTENT_S3_GARBLED");
      default -> ofStatus(answer.statusCode());
    };
  }

  private static Fault ofStatus(int status) {
    if (status == FORBIDDEN) {
      return Fault.unavailable("CONTENT_S3_ACCESS_DENIED");
    }
    if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
      return Fault.unavailable("CONTENT_S3_BUSY");
    }
    // A redirection without words is how a HEAD says that the region is another.
    return status < BAD_REQUEST
        ? Fault.unavailable("CONTENT_S3_REGION_WRONG")
        : Fault.unavailable(status >= SERVER_ERROR ? "CONTENT_S3_BUSY" : "CONTENT_S3_FAILED");
  }

  private static Fault ofClient(SdkException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return Fault.unavailable("CONTENT_S3_UNREACHABLE");
      }
    }
    // The SDK has no types for these.
    String message = String.valueOf(failure.getMessage());
    if (message.contains("load credentials") || message.contains("credentials from any")) {
      return Fault.unavailable("CONTENT_S3_NO_CREDENTIALS");
    }
    if (message.contains("load region") || message.contains("region from any")) {
      return Fault.unavailable("CONTENT_S3_NO_REGION");
    }
    return failure instanceof SdkClientException
        ? Fault.unavailable("CONTENT_S3_UNREACHABLE")
        : Fault.unavailable("CONTENT_S3_BUSY");
  }
}
