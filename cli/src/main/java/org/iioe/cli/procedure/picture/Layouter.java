package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds a place for every box, arrow and label with the layered method of Eclipse Layout Kernel,
 * which gives labels room of their own. The same diagram always gets the same layout.
 */
final class Layouter {
  private static final double BOX_PADDING = 12;
  private static final double LEAST_WIDTH = 130;
  private static final double LABEL_PADDING = 4;
  private static final double START_SIZE = 14;
  private static final double MARGIN = 16;

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();

  private Layouter() {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    // Stages go down in the order of the file; what goes against it is a way back.
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    root.setProperty(LayeredOptions.THOROUGHNESS, 30);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 40.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 3.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 24.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
  }

  static Layout layout(Diagram diagram) {
    return new Layouter().of(diagram);
  }

  private Layout of(Diagram diagram) {
    ElkNode start = node(START_SIZE, START_SIZE);
    start.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
    for (Box box : diagram.boxes()) {
      TextBlock text = TextBlock.of(box);
      double width = Math.max(LEAST_WIDTH, text.width() + 2 * BOX_PADDING);
      nodes.put(box.name(), node(Math.ceil(width), text.height() + 2 * BOX_PADDING - 4));
    }
    ElkEdge begins = ElkGraphUtil.createSimpleEdge(start, named(diagram.boxes().get(0).name()));
    List<ElkEdge> edges = diagram.arrows().stream().map(this::edge).toList();
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    return new Layout(
        root.getWidth(),
        root.getHeight(),
        diagram.boxes().stream().map(box -> frame(named(box.name()))).toList(),
        frame(start),
        route(begins),
        edges.stream().map(Layouter::route).toList());
  }

  private ElkNode node(double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(width, height);
    return node;
  }

  private ElkNode named(String name) {
    ElkNode node = nodes.get(name);
    if (node == null) {
      throw new IllegalArgumentException("no box " + name);
    }
    return node;
  }

  private ElkEdge edge(Arrow arrow) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(named(arrow.from()), named(arrow.to()));
    TextBlock text = TextBlock.of(arrow);
    // A label without text would get no room.
    ElkLabel label = ElkGraphUtil.createLabel(arrow.to(), edge);
    label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    label.setDimensions(Math.ceil(text.width()) + 2 * LABEL_PADDING, text.height() + 4);
    return edge;
  }

  private static Layout.Frame frame(ElkShape shape) {
    return new Layout.Frame(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
  }

  private static Layout.Route route(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    List<Layout.Point> points = new ArrayList<>();
    points.add(new Layout.Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Layout.Point(bend.getX(), bend.getY())));
    points.add(new Layout.Point(section.getEndX(), section.getEndY()));
    Layout.Frame label =
        edge.getLabels().isEmpty() ? new Layout.Frame(0, 0, 0, 0) : frame(edge.getLabels().get(0));
    return new Layout.Route(points, label);
  }
}
