package org.iioe.commands.preview.server;

import java.io.IOException;
import java.util.Optional;
import org.iioe.commands.preview.http.LoopbackServer;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;

/**
 * Lets nobody in who does not know the token, or who came by another name of this machine, as pages
 * elsewhere do that have their own name lead here (DNS rebinding).
 */
record TokenGuard(String host, String token, LoopbackServer.Handler site)
    implements LoopbackServer.Handler {
  @Override
  public Response answer(Request request) throws IOException {
    String folder = "/" + token;
    boolean known =
        request.header("host").equals(Optional.of(host)) && request.path().startsWith(folder + "/");
    return known
        ? site.answer(request.below(folder))
        : Response.text(404, "There is nothing here.");
  }
}
