/** Every colour of the picture on white, as it is seen on a dark page: what stands out there stands out here. */
export const DARK: Readonly<Record<string, string>> = {
  "#1f4e79": "#79b4e8",
  "#9a5b00": "#e0a04a",
  "#b3245c": "#ff6fa3",
  "#d7dde5": "#3a4452",
  "#1d2735": "#e4e8ee",
  "#ffffff": "#1a1f27",
  "#6f8aa8": "#7f9cbd",
  "#7d4a00": "#d9a560",
  "#8b95a3": "#8b95a3",
  // differences of two periods: what changed is bright, what did not is dim
  "#c04e00": "#ff8f45",
  "#26303c": "#e4e8ee",
  "#98a2ae": "#646d79",
  // groups of bodies, brighter
  "#0072b2": "#4aa8e0",
  "#b8560a": "#ee9344",
  "#007a5e": "#2fc39a",
  "#a0467a": "#dc8fc0",
  "#6a5400": "#d8c14a",
  "#3f7fb5": "#a7d3f7",
  "#5b3fa0": "#b09cf0",
  "#7b8796": "#97a3b3",
};
