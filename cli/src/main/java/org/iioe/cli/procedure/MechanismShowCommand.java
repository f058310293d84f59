package org.iioe.cli.procedure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.Format;
import org.iioe.cli.procedure.picture.Diagram;
import org.iioe.cli.procedure.picture.DotPicture;
import org.iioe.cli.procedure.picture.MermaidPicture;
import org.iioe.cli.procedure.picture.SvgPicture;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.procedure.MechanismName;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.StageCount;
import org.iioe.commands.procedure.StageCounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a mechanism: its stages, transitions and limits, as tables or as a picture. */
public final class MechanismShowCommand implements Verb {
  @Parameters(paramLabel = "MECHANISM")
  String mechanism = "";

  @Option(names = "--canonical")
  boolean canonical;

  @Option(names = "--counts")
  boolean counts;

  @Override
  public Set<Format> moreFormats() {
    return Set.of(Format.SVG, Format.MERMAID, Format.DOT);
  }

  @Override
  public ExitCode run(Services services) {
    MechanismSource source = MechanismArguments.source(mechanism, services);
    services.print(canonical ? new Answer.Text(source.canonical()) : answer(source, services));
    return ExitCode.OK;
  }

  private Answer answer(MechanismSource source, Services services) {
    MechanismTexts texts = new MechanismTexts(source.mechanism(), services.messages());
    Map<String, StageCount> cases = counts ? cases(source, services) : null;
    MechanismDescription description = new MechanismDescription(source, texts, cases);
    Map<Format, DocumentWriter> pictures = new EnumMap<>(Format.class);
    DocumentWriter picture = picture(services.options().format, source, texts, cases);
    if (picture != null) {
      pictures.put(services.options().format, picture);
    }
    boolean table = services.options().format == Format.TABLE;
    return new Answer.Offering(new Answer.One(description.fields(table)), pictures);
  }

  private Map<String, StageCount> cases(MechanismSource source, Services services) {
    boolean exact = mechanism.contains("@") && source.stored() != null;
    MechanismName name =
        new MechanismName(
            source.mechanism().code(),
            exact && source.stored() != null ? source.stored().number() : null);
    return new StageCounts(services.database(), services.clock())
        .of(name, source.mechanism(), null);
  }

  private static @Nullable DocumentWriter picture(
      Format format,
      MechanismSource source,
      MechanismTexts texts,
      @Nullable Map<String, StageCount> cases) {
    if (format != Format.SVG && format != Format.MERMAID && format != Format.DOT) {
      return null;
    }
    String code = source.mechanism().code();
    String subtitle =
        source.stored() == null
            ? code
            : texts.text("PICTURE_VERSION", "code", code, "version", source.stored().number());
    Diagram diagram = new MechanismDiagram(texts, cases).of(subtitle);
    return switch (format) {
      case SVG -> new SvgPicture(diagram);
      case MERMAID -> new MermaidPicture(diagram);
      default -> new DotPicture(diagram);
    };
  }
}
