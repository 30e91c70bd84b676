/** Leads eye, keyboard and screen reader to a part of the page that has just appeared. */
export function arrived(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "start" });
}
