const told = new EventTarget()

/** Something of a person was kept on this PC, or let go: every part of the window that shows it looks again. */
export const tellKept = (): void => void told.dispatchEvent(new Event('kept'))

/** The answer stops the listening. */
export function onKept(tell: () => void): () => void {
  told.addEventListener('kept', tell)
  // Another window of this PC.
  addEventListener('storage', tell)
  return () => {
    told.removeEventListener('kept', tell)
    removeEventListener('storage', tell)
  }
}
