import { setImmediate as nextTurn } from 'node:timers/promises'

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

/** Does one thing in a turn of the loop, in their order: a process may ask for many in one breath, and windows are answered between them. */
export function oneATurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(act: () => Value): Promise<Value> => {
    const mine = last.then(() => nextTurn()).then(act)
    last = mine.catch(() => undefined)
    return mine
  }
}
