/** What the frame opens when it is asked to: not part of what a start waits for. */
export const laterParts = {
  find: () => import('./find/command-box.tsx').then((part) => part.CommandBox),
  shortcuts: () => import('./help/shortcut-list.tsx').then((part) => part.ShortcutList),
  firstDay: () => import('./tour/first-day-panel.tsx').then((part) => part.FirstDayPanel),
  ownMenu: () => import('./bar/own-menu.tsx').then((part) => part.OwnMenu),
  drafts: () => import('./bar/draft-popover.tsx').then((part) => part.DraftPopover),
} as const
