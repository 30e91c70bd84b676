/** Whether the screen is that of a phone, where the picture is tall. */
export const NARROW = matchMedia("(max-width: 820px)").matches;
