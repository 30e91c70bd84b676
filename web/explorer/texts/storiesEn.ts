/** English texts of saved views and stories. */
export const storiesEn = {
  stories: {
    open: "Open",
    title: "Views and stories",
    saved: (count: number) => `Saved views (${count})`,
    name: "Save this view as",
    save: "Save",
    nameOf: (place: number) => `Name of view ${place}`,
    textOf: (place: number) => `Text of view ${place}`,
    text: "Text",
    earlier: "Move up",
    address: "Copy address",
    remove: "Delete",
    story: "Story",
    storyTitle: "Title of the story",
    play: "Play",
    storyAddress: "Copy the story's address",
    file: "Save as a story file",
    page: "Export a page that works offline",
    making: "Making the page…",
    openFile: "Open a story file",
    noStory: (file: string) =>
      `${file} is not a story file. Choose one that was saved with “Save as a story file”.`,
    full: (most: number) => `At most ${most} views are kept. Delete one to save another.`,
    tooMany: (views: number, most: number) =>
      `The file holds ${views} views; with those saved here there would be more than ${most}. Delete some and open it again.`,
    unsaved:
      "The browser could not store the saved views: its storage is full or blocked. They are lost when you leave this page. Save them as a story file.",
    place: (at: number, all: number) => `${at}/${all}`,
    damaged:
      "The story in this address is damaged, perhaps cut short. Copy the whole address again, or open a story file.",
    back: "Back",
    on: "Next",
    end: "End",
    live: "This view online",
    noPicture: "This view has no picture.",
  },
};
