/** The address of this page with a view, without the story that a fragment may hold. */
export const pageAddress = (search = location.search): string => location.origin + location.pathname + search;
