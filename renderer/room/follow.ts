import type { Projected } from '../../shared/contract/meeting/projected.ts'
import type { Line } from './line.ts'

/** What stands on the screen, and who wants to hear of another picture. */
export interface Followed {
  shown(): Projected | null
  onShown(listener: () => void): () => void
}

const againMs = 1000
const unnamed = '選定審議会議'

/**
 * Keeps the picture true: asks at every push, one question at a time. Where nobody answers, what stood stands, and the room is
 * told nothing; where the answer is a refusal, nothing of the matter is left on the wall.
 */
export function follow(line: Line, id: string): Followed {
  let shown: Projected | null = null
  let asking = false
  let missed = false
  const listeners = new Set<() => void>()
  const show = (next: Projected) => {
    shown = next
    for (const tell of listeners) tell()
  }

  async function ask(): Promise<void> {
    if (asking) {
      missed = true
      return
    }
    asking = true
    missed = false
    const reply = await line.ask({ id })
    asking = false
    if (reply === null || (!reply.ok && reply.problem.code === 'busy')) setTimeout(() => void ask(), againMs)
    // Judged by the contract where it was answered.
    else if (reply.ok) show(reply.value as Projected)
    else show({ face: 'hidden', title: shown?.title ?? unnamed })
    if (missed) void ask()
  }

  line.onChange(() => void ask())
  return {
    shown: () => shown,
    onShown(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
