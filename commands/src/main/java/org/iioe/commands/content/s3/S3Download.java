package org.iioe.commands.content.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads an object, and goes on where it was when the connection breaks. */
final class S3Download extends InputStream {
  private static final int RESUMPTIONS = 3;

  private final S3ContentStore store;
  private final String key;
  private InputStream in;
  private long end;
  private long position;
  private int resumptions;

  /**
   * @throws NoSuchFileException when there is no such object
   */
  S3Download(S3ContentStore store, String key) throws NoSuchFileException {
    this.store = store;
    this.key = key;
    this.in = request();
  }

  private InputStream request() throws NoSuchFileException {
    try {
      ResponseInputStream<GetObjectResponse> response =
          store
              .client()
              .getObject(
                  request ->
                      request
                          .bucket(store.where().bucket())
                          .key(key)
                          .range(position == 0 ? null : "bytes=" + position + "-"));
      end = position + response.response().contentLength();
      return response;
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(key);
    } catch (SdkException e) {
      throw S3Faults.of(store.where(), e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw S3Faults.torn(store.where(), new InterruptedIOException());
      }
      try {
        int count = in.read(bytes, offset, length);
        if (count < 0 && position < end) {
          // Java's client takes a connection that was closed early for the end.
          throw new EOFException();
        }
        position += Math.max(count, 0);
        return count;
      } catch (IOException torn) {
        if (resumptions++ == RESUMPTIONS) {
          throw S3Faults.torn(store.where(), torn);
        }
        in.close();
        in = request();
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
