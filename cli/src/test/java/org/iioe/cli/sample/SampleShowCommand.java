package org.iioe.cli.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Shows one course with all shapes that a value can have. */
public final class SampleShowCommand implements Verb {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Override
  public ExitCode run(Services services) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", code);
    fields.put("published", true);
    fields.put("weight", 0.5);
    fields.put("languages", List.of("en", "zh"));
    fields.put("rows", Map.of("read", 5));
    fields.put("retired", null);
    fields.put("versions", List.of(Map.of("version", 1), Map.of("version", 22)));
    services.print(new Answer.One(fields));
    return ExitCode.OK;
  }
}
