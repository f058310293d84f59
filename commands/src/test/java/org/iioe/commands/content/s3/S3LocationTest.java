package org.iioe.commands.content.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {
  @Test
  void saysBucketPrefixAndOptions() {
    assertThat(
            S3Location.parse(
                "s3://content/a/b/?endpoint=https://s3.example.org:9000&region=eu-west-1&path-style=false"))
        .isEqualTo(
            new S3Location(
                "content", "a/b", URI.create("https://s3.example.org:9000"), "eu-west-1", false));
  }

  @Test
  void needsOnlyABucket() {
    S3Location location = S3Location.parse("s3://content");
    assertThat(location).isEqualTo(new S3Location("content", "", null, null, null));
    assertThat(location.keys()).isEqualTo("sha256/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://content",
        "s3://content/iioe",
        "s3://content/iioe?endpoint=http://localhost:9000&path-style=true",
        "s3://content?region=cn-north-1"
      })
  void isWrittenAsItWasRead(String text) {
    assertThat(S3Location.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "s3://, CONTENT_S3_BUCKET_WRONG",
    "s3://Content, CONTENT_S3_BUCKET_WRONG",
    "s3://ab, CONTENT_S3_BUCKET_WRONG",
    "s3://content?secret=abc, CONTENT_S3_OPTION_UNKNOWN",
    "s3://content?endpoint=ftp://example.org, CONTENT_S3_OPTION_WRONG",
    "s3://content?endpoint=https://user:secret@example.org, CONTENT_S3_OPTION_WRONG",
    "s3://content?endpoint=nonsense, CONTENT_S3_OPTION_WRONG",
    "s3://content?path-style=maybe, CONTENT_S3_OPTION_WRONG",
    "s3://content?region=Über, CONTENT_S3_OPTION_WRONG",
    "s3://content/a//b, CONTENT_S3_OPTION_WRONG"
  })
  void isRefusedWithoutRepeatingASecret(String text, String code) {
    assertThatThrownBy(() -> S3Location.parse(text))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.getMessage()).doesNotContain("abc").doesNotContain("user:");
            });
  }
}
