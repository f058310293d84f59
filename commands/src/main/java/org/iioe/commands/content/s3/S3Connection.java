package org.iioe.commands.content.s3;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the SDK's client. Credentials, and what the location leaves open, are found by the SDK's
 * own chains: environment, profile files, web identity, container, instance.
 */
final class S3Connection {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** To put a long object together from its parts may take a server a while. */
  private static final Duration SOCKET = Duration.ofSeconds(60);

  private static final int ATTEMPTS = 5;

  private S3Connection() {}

  static S3Client open(S3Location location) {
    try {
      Boolean asked = location.pathStyle();
      S3Client client = builder(location).forcePathStyle(Boolean.TRUE.equals(asked)).build();
      if (asked != null || client.serviceClientConfiguration().endpointOverride().isEmpty()) {
        return client;
      }
      // The endpoint may have come from the environment or a profile, which only a client tells.
      client.close();
      return builder(location).forcePathStyle(true).build();
    } catch (SdkClientException e) {
      throw S3Faults.of(location, e);
    }
  }

  private static S3ClientBuilder builder(S3Location location) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SOCKET))
            // Each upload says its SHA-256 and each download is hashed here: more would be double
            // work, and is what servers other than Amazon's stumble over.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(
                configuration ->
                    configuration.retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()));
    if (location.endpoint() != null) {
      builder.endpointOverride(location.endpoint());
    }
    Region region = region(location);
    return region == null ? builder : builder.region(region);
  }

  /** A server other than Amazon's usually has no regions, but the signature needs one. */
  private static @Nullable Region region(S3Location location) {
    if (location.region() != null) {
      return Region.of(location.region());
    }
    try {
      return new AwsRegionProviderChain(
              new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
          .getRegion();
    } catch (SdkClientException nobodySaid) {
      return location.endpoint() == null && !endpointInEnvironment() ? null : Region.US_EAST_1;
    }
  }

  private static boolean endpointInEnvironment() {
    return Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
        .map(System::getenv)
        .anyMatch(Objects::nonNull);
  }
}
