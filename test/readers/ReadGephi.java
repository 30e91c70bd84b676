import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads network files with Gephi's own importers, and prints what each found as JSON.
 *
 * <p>usage: java -cp gephi-toolkit.jar ReadGephi.java NAME=FILE[,FILE] ... Prints: name -> {directed, types of nodes and
 * edges by column, nodes, edges, severe}, where severe holds the messages of everything worse than a warning.
 */
public class ReadGephi {
  public static void main(String[] given) throws Exception {
    // Gephi logs to standard output
    PrintStream out = System.out;
    System.setOut(System.err);
    LogManager.getLogManager().reset();
    Map<String, Object> found = new LinkedHashMap<>();
    for (String one : given) {
      String[] parts = one.split("=", 2);
      found.put(parts[0], read(parts[1].split(",")));
    }
    out.write(json(found).getBytes("UTF-8"));
    out.flush();
    System.exit(0);
  }

  static Map<String, Object> read(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    List<String> severe = new ArrayList<>();
    for (String file : files) {
      Container container = importer.importFile(new File(file));
      container.getReport().getIssues(Integer.MAX_VALUE).forEachRemaining(issue -> {
        if (issue.getLevel().toInteger() > Issue.Level.WARNING.toInteger()) severe.add(issue.getMessage());
      });
      importer.process(container, new AppendProcessor(), workspace);
    }
    Map<String, Object> answer = graph(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
    answer.put("severe", severe);
    projects.closeCurrentProject();
    return answer;
  }

  static Map<String, Object> graph(GraphModel model) {
    Graph graph = model.getGraph();
    Map<String, Object> nodes = new TreeMap<>();
    for (Node node : graph.getNodes()) nodes.put(String.valueOf(node.getId()), values(node, model.getNodeTable()));
    Map<String, Object> edges = new TreeMap<>();
    for (Edge edge : graph.getEdges()) edges.put(String.valueOf(edge.getId()), edge(edge, model.getEdgeTable()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("directed", model.isDirected());
    answer.put("nodeTypes", types(model.getNodeTable()));
    answer.put("edgeTypes", types(model.getEdgeTable()));
    answer.put("nodes", nodes);
    answer.put("edges", edges);
    return answer;
  }

  static Map<String, Object> edge(Edge edge, Table table) {
    Map<String, Object> all = values(edge, table);
    all.put("source", String.valueOf(edge.getSource().getId()));
    all.put("target", String.valueOf(edge.getTarget().getId()));
    all.put("kind", edge.getTypeLabel());
    return all;
  }

  static Map<String, Object> types(Table table) {
    Map<String, Object> types = new TreeMap<>();
    for (Column column : table) types.put(column.getTitle(), column.getTypeClass().getSimpleName());
    return types;
  }

  static Map<String, Object> values(Element element, Table table) {
    Map<String, Object> values = new TreeMap<>();
    for (Column column : table) {
      Object value = element.getAttribute(column);
      if (value != null) values.put(column.getTitle(), value);
    }
    return values;
  }

  static String json(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) return String.valueOf(value);
    if (value instanceof List) {
      List<String> all = new ArrayList<>();
      for (Object one : (List<?>) value) all.add(json(one));
      return "[" + String.join(",", all) + "]";
    }
    if (!(value instanceof Map)) return quoted(String.valueOf(value));
    List<String> all = new ArrayList<>();
    ((Map<?, ?>) value).forEach((key, one) -> all.add(quoted(String.valueOf(key)) + ":" + json(one)));
    return "{" + String.join(",", all) + "}";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char one : text.toCharArray()) {
      if (one < ' ' || one == '"' || one == '\\') quoted.append(String.format("\\u%04x", (int) one));
      else quoted.append(one);
    }
    return quoted.append('"').toString();
  }
}
