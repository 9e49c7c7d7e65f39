import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../../api/office.tsx'
import { type Stale, useRevised } from '../../../api/revised.ts'
import type { TallyPage } from '../records.ts'

/** A line that is being dragged is stored when it rests. */
const rest = 400

/** おおむねの線: moves at once on the screen, and is stored when it comes to rest. */
export function useCutLine(page: TallyPage): {
  cut: number
  move: (to: number) => void
  /** Back to what is stored. */
  drop: () => void
  stale: Stale
} {
  const api = useApi()
  const { fy, rules } = page
  const [wish, setWish] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const set = useRevised(api.tally.setRules, async () => (await api.tally.page({ fy })).rules, {
    undo: (_, after) => () => api.tally.setRules({ ...rules, fy, revision: after.revision }),
    done: (after) => `選定の目安の線を${after.cutAfter}位の下に引きました`,
    onDone: () => setWish(null),
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const move = (to: number) => {
    setWish(to)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (to === rules.cutAfter) setWish(null)
      else void set.run({ ...rules, fy, cutAfter: to })
    }, rest)
  }
  return { cut: wish ?? rules.cutAfter, move, drop: () => setWish(null), stale: set.stale }
}
