/** What happens within this time is asked for once. */
const gatherMs = 150
/** How far back a window looks at how often it has asked again. */
const latelyMs = 2000

/**
 * When a window asks again: soon after its own deed; after others' the later, the more often it has asked lately, and by
 * chance a little apart from the other windows. Forty windows that score at once do not keep the program from saving.
 */
export function pace(askAgain: () => void) {
  let asked: number[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY
  const lately = () => asked.filter((at) => performance.now() - at < latelyMs)

  function askIn(ms: number): void {
    const at = performance.now() + ms
    if (at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY
      asked = [...lately(), performance.now()]
      askAgain()
    }, ms)
  }

  return {
    ownDeed: () => askIn(gatherMs),
    othersDeed() {
      if (due === Number.POSITIVE_INFINITY) askIn(gatherMs * (1 + lately().length * (0.5 + Math.random())))
    },
    stop: () => clearTimeout(timer),
  }
}
