/** Says at most one thing per stretch of time, and always the last one. */
export function lastOfEach<Word>(ms: number, say: (word: Word) => void) {
  let timer: NodeJS.Timeout | undefined
  let held: Word | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (held !== undefined) say(held)
    held = undefined
  }
  return {
    say(word: Word) {
      held = word
      timer ??= setTimeout(flush, ms)
    },
    flush,
  }
}
