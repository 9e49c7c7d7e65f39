import { isConverting } from '../ui/composition.ts'

// A choice, a mark and a cell that takes one sign keep no letters to take back: there Ctrl+Z is of the deeds.
const writable =
  'input:not([data-one-sign], [type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]'

/** What a key does wherever one is; null for all keys that belong to the field or screen with the focus. */
export function globalDeed(event: KeyboardEvent): 'find' | 'shortcuts' | 'undo' | 'pane' | null {
  if (isConverting(event) || event.defaultPrevented) return null
  const control = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (control && !event.shiftKey && !event.altKey && key === 'k') return 'find'
  // From within a field too: nothing is typed with it.
  if (!control && !event.altKey && event.key === 'F6') return 'pane'
  const typing = event.target instanceof Element && event.target.matches(writable)
  // In a field Ctrl+Z takes back letters, as everywhere.
  if (control && !event.shiftKey && !event.altKey && key === 'z' && !typing) return 'undo'
  if (!control && !event.altKey && !typing && (key === '?' || key === '\uff1f')) return 'shortcuts'
  return null
}
