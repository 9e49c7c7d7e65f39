const told = new EventTarget()

/** Something of a person was kept on this PC, or let go: every part of the window that shows it looks again. */
export const tellKept = (): void => void told.dispatchEvent(new Event('kept'))

/**
 * Keeps a text on this PC for a person or a place. A full store loses it and nothing else: the window goes on with what
 * it shows, and begins without it the next time.
 */
export function keepHere(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal
  }
}

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
