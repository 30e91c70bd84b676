import { EdgeLineProgram } from "sigma/rendering";
import type { MouseCoords } from "sigma/types";
import type { Place } from "../data/drawn";
import type { Theme } from "../../shared/theme";
import type { Camera } from "../view/view";
import { Arrow } from "./arrows";
import { DashedLine } from "./dashedLine";
import { DrawnGraph } from "./drawnGraph";
import { pinByDragging } from "./dragging";
import { extentOf } from "./extent";
import { Disc, Square, WideLine } from "./shapes";
import type { EdgeLook, LineLook } from "./look";
import { premultiplied } from "./premultiplied";
import { markDrawn } from "./performanceMarks";
import { OneCanvas } from "./oneCanvas";
import { Overlay } from "./overlay";
import { Lines } from "./lines";
import type { Scene, SceneNode } from "./scene";
import { shadeOf, type Shade } from "./shades";
import { shareTouches } from "./touching";
import { EmphasisStyle, type Emphasis } from "./emphasis";

const MOVE_MS = 250;
const MARGIN_PX = 46;
/**
 * Sigma's names of shapes. Sigma compiles its own programs for circle, line and arrow unless these names are taken.
 */
const SHAPES = {
  body: "circle",
  item: "square",
  wide: "line",
  thin: "arrow",
  dashed: "dashed",
  arrow: "lead",
} as const;
/** Sigma layers that stay empty here; each would be composited in every frame. */
const UNUSED = ["edgeLabels", "labels", "hovers"];
/** Lines up to this width are drawn as lines of one pixel, which is faster; more of them where there are many lines. */
const THIN = 1.1;
const THIN_AMONG_MANY = 1.8;
const MANY_LINES = 2_000;
/** More lines than these are left out while the picture moves, so that it follows the pointer. */
const MOST_MOVED = 6_000;
/** Closest zoom of `fit`: a single node does not fill the frame. */
const CLOSEST_FIT = 0.25;

export interface Actions {
  choose(keys: readonly string[], more: boolean): void;
  focus(key: string): void;
  hover(key: string | null, at: Place | null): void;
  moved(camera: Camera): void;
  pin(key: string, place: Place): void;
  /** One finger moved over the picture, which scrolls the page. */
  swiped(): void;
  /** The WebGL context was lost. */
  lost(): void;
}

const reducesMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Draws scenes into an element with WebGL, and labels as HTML text above. */
export class Painter {
  private graph = new DrawnGraph();
  private readonly sigma: OneCanvas;
  private readonly lines: Lines;
  private readonly overlay: Overlay;
  private nodes: readonly SceneNode[] = [];
  /** Places of which one stays in sight from the next scene on; the same for pictures that share a camera. */
  inSight: readonly Place[] = [];
  private readonly emphasisStyle = new EmphasisStyle(SHAPES.wide, SHAPES.arrow);
  private pressed: string | null = null;
  private killed = false;
  private readonly resizes = new ResizeObserver(() => this.sigma.measureAgain());
  private readonly isDrawn = (key: string) => this.graph.hasNode(key);
  private readonly onFont = () => this.overlay.fontArrived();

  constructor(
    private readonly container: HTMLElement,
    private readonly actions: Actions,
    prefix: string,
  ) {
    this.sigma = new OneCanvas(this.graph.asGraph, container, {
      renderLabels: false,
      allowInvalidContainer: true,
      zIndex: true,
      stagePadding: MARGIN_PX,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      cameraPanBoundaries: true,
      zoomDuration: reducesMotion() ? 0 : MOVE_MS,
      inertiaDuration: reducesMotion() ? 0 : MOVE_MS,
      defaultDrawNodeHover: () => {},
      nodeProgramClasses: {
        [SHAPES.body]: Disc,
        [SHAPES.item]: Square,
      },
      edgeProgramClasses: {
        [SHAPES.thin]: EdgeLineProgram,
        [SHAPES.wide]: WideLine,
        [SHAPES.dashed]: DashedLine,
        [SHAPES.arrow]: Arrow,
      },
      nodeReducer: (key, data) => this.emphasisStyle.node(key, data),
    });
    this.lines = new Lines(this.sigma, (link, look) => this.emphasisStyle.line(link, look));
    for (const layer of UNUSED) this.sigma.getCanvases()[layer]!.style.display = "none";
    this.overlay = new Overlay(
      container,
      this.sigma,
      () => this.nodes,
      () => this.emphasisStyle.ranks,
      prefix,
    );
    // sigma would read pixels back at every pointer move, which waits for the drawing to finish
    Object.assign(this.sigma, { getNodeAtPosition: (place: Place) => this.overlay.nodeAt(place) });
    this.listen();
  }

  /** @param bounds positions of the whole network, so that nodes do not jump when a filter changes */
  show({ nodes, links, differences, directed }: Scene, bounds: readonly Place[], theme: Theme): void {
    if (this.killed) return;
    const shade = shadeOf(theme);
    this.emphasisStyle.shade = shade;
    this.graph.clear();
    this.graph = new DrawnGraph();
    for (const { key, kind, size, x, y, colour } of nodes) {
      this.graph.addNode(key, { x, y, size, type: SHAPES[kind], color: shade(colour), zIndex: 1 });
    }
    this.lines.take(nodes, links, edgeLooks(shade, links.length > MANY_LINES ? THIN_AMONG_MANY : THIN));
    this.nodes = [...nodes].sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
    this.emphasisStyle.keepsColours = differences !== null || directed !== null;
    this.emphasisStyle.follow(this.lines, this.isDrawn);
    this.overlay.forget();
    // until sigma has the graph that they belong to
    this.sigma.inSight = [];
    this.sigma.setCustomBBox(extentOf([...bounds, ...nodes]));
    this.sigma.setSetting("hideEdgesOnMove", links.length > MOST_MOVED);
    this.sigma.setGraph(this.graph.asGraph);
    this.sigma.inSight = this.inSight;
    this.sigma.getCamera().setState(this.camera);
    markDrawn();
  }

  emphasize(emphasis: Emphasis): void {
    if (this.killed) return;
    this.emphasisStyle.choose(emphasis, this.lines, this.isDrawn);
    this.overlay.forget();
    this.sigma.refresh();
  }

  get camera(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  look(camera: Camera | null, animated = true): void {
    if (this.killed) return;
    const target = { ...(camera ?? { x: 0.5, y: 0.5, ratio: 1 }), angle: 0 };
    if (animated && !reducesMotion()) void this.sigma.getCamera().animate(target, { duration: MOVE_MS });
    else this.sigma.getCamera().setState(target);
  }

  /** The camera that fits all drawn nodes into the frame. */
  get fit(): Camera {
    const spots = this.nodes.flatMap(({ key }) => this.sigma.getNodeDisplayData(key) ?? []);
    const { x, y } = extentOf(spots);
    const { width, height } = this.sigma.getDimensions();
    const room = Math.min(width, height) - 2 * MARGIN_PX;
    const share = (span: [number, number], side: number) =>
      ((span[1] - span[0]) * room) / (side - 3 * MARGIN_PX);
    const ratio = Math.min(1, Math.max(CLOSEST_FIT, share(x, width), share(y, height)));
    return { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio };
  }

  zoom(factor: number): void {
    this.look({ ...this.camera, ratio: this.camera.ratio / factor });
  }

  /** The position of a node on the screen. */
  spotOf(key: string): Place | null {
    const data = this.graph.hasNode(key) ? this.sigma.getNodeDisplayData(key) : undefined;
    return data ? this.sigma.framedGraphToViewport(data) : null;
  }

  /** Effects of the same commit may still hold this painter: after this, calls that draw do nothing. */
  kill(): void {
    this.killed = true;
    document.fonts.removeEventListener("loadingdone", this.onFont);
    this.resizes.disconnect();
    this.overlay.kill();
    this.sigma.kill();
  }

  private listen(): void {
    const { actions, sigma } = this;
    const more = (event: MouseCoords) =>
      event.original.shiftKey || event.original.ctrlKey || event.original.metaKey;
    const press = (node: string, event: MouseCoords) => {
      this.pressed = node;
      actions.choose([node], more(event));
    };
    sigma.on("clickNode", ({ node, event }) => press(node, event));
    sigma.on("clickStage", ({ event }) => {
      const line = this.lines.at(event);
      actions.choose(line === null ? [] : [line.source, line.target], false);
    });
    sigma.on("doubleClickNode", ({ node, event, preventSigmaDefault }) => {
      preventSigmaDefault();
      // two quick clicks on different nodes are not a double click
      if (node === this.pressed) actions.focus(node);
      else press(node, event);
    });
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("afterRender", () => this.overlay.follow());
    sigma.getCamera().on("updated", () => actions.moved(this.camera));
    document.fonts.addEventListener("loadingdone", this.onFont);
    this.resizes.observe(this.container);
    pinByDragging(sigma, (key, place) => actions.pin(key, place));
    shareTouches(sigma, this.container, {
      isOnNode: (place) => this.overlay.nodeAt(place) !== null,
      swiped: actions.swiped,
    });
    for (const canvas of this.container.querySelectorAll("canvas")) {
      canvas.addEventListener("webglcontextlost", () => actions.lost(), { once: true });
    }
  }

  private hover(key: string | null): void {
    this.emphasisStyle.hovered = key;
    this.actions.hover(key, key === null ? null : this.spotOf(key));
    this.overlay.place();
  }
}

/** Lines as sigma takes them. Thousands of links have few different lines, each of which is worked out once. */
function edgeLooks(shade: Shade, thin: number): (line: LineLook) => EdgeLook {
  const known = new Map<LineLook, EdgeLook>();
  const made = ({ colour, opacity, width, dash, arrow }: LineLook) => {
    const type = SHAPES[arrow ? "arrow" : dash > 0 ? "dashed" : width > thin ? "wide" : "thin"];
    return { size: width, type, color: premultiplied(shade(colour), opacity), dash };
  };
  return (line) => {
    const look = known.get(line) ?? made(line);
    known.set(line, look);
    return look;
  };
}
