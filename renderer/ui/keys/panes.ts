import { firstOf, inDialog, markedIn } from '../next.ts'

const mark = 'data-pane'

/** What F6 stops at: the parts of a screen, as one sees them. */
export const isPane = { [mark]: '' }

const insideOf = (pane: Element): HTMLElement | null => {
  const inner = markedIn(pane) ?? firstOf(pane)
  // What stands in a pane of its own inside is that one's.
  return inner?.closest(`[${mark}]`) === pane ? inner : firstOf(pane)
}

/** F6: to the next part of the screen, on what is to be decided there, else on its first stop; round at the end. */
export function goToPane(by: 1 | -1): void {
  if (inDialog() !== undefined) return
  const panes = [...document.querySelectorAll(`[${mark}]`)]
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  // From nowhere it leads into the screen, and not to the rail before it.
  const screen = panes.findIndex((pane) => pane.matches('main *'))
  const from = at !== -1 ? at : by === 1 ? screen - 1 : screen
  for (let step = 1; step <= panes.length; step++) {
    const pane = panes[(from + by * step + panes.length * 2) % panes.length]
    const target = pane === undefined ? null : insideOf(pane)
    if (target === null) continue
    target.focus()
    return
  }
}
