package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No file and no method of the program grows beyond what one reads at once. */
class SourceSizeTest {
  private static final int LINES_OF_FILE = 300;
  private static final int LINES_OF_METHOD = 40;

  @Test
  void files_have_at_most_300_lines() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : Sources.java()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LINES_OF_FILE) {
        longer.add(file + ": " + lines);
      }
    }
    assertThat(longer).isEmpty();
  }

  @Test
  void methods_have_at_most_40_lines() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> longer = new ArrayList<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(Sources.java()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new MethodLengths(unit, positions, longer), null);
      }
    }
    assertThat(longer).isEmpty();
  }

  private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> longer;

    MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> longer) {
      this.unit = unit;
      this.positions = positions;
      this.longer = longer;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getBody() != null) {
        long first = line(positions.getStartPosition(unit, method));
        long lines = line(positions.getEndPosition(unit, method)) - first + 1;
        if (lines > LINES_OF_METHOD) {
          longer.add(unit.getSourceFile().getName() + ":" + first + ": " + lines);
        }
      }
      return super.visitMethod(method, null);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
