import { useRef, useState } from 'react'
import { useApi } from '../../api/office.tsx'
import type { Span } from '../../ui/charts/gantt-plan.ts'
import { milestoneFields } from './fields-of.ts'
import type { CasePage, Milestone } from './records.ts'
import { undoEdits } from './undo-edits.ts'
import { useCaseCommand, useKnownCase } from './use-case-command.ts'

/** The plan's items with how to read and undo them. */
export const planRecords = (ask: () => Promise<CasePage>) => ({
  ask,
  list: (page: CasePage): readonly Milestone[] => page.milestones,
  fields: milestoneFields,
})

/**
 * Moving bars: shown at once where they were put, stored one after the other, and put back where they are when the
 * office refuses. A key held down asks only for the last place.
 */
export function usePlanMoves(page: CasePage) {
  const api = useApi()
  const { known, ask } = useKnownCase()
  const wishes = useRef(new Map<string, Span>())
  const before = useRef(page)
  const under = useRef(false)
  const [shown, setShown] = useState<ReadonlyMap<string, Span>>(new Map())
  const edit = useCaseCommand(page.id, api.support.editMilestone, {
    done: (_, input) => `「${input.title}」の日程を変えました`,
    undo: (input, after) =>
      undoEdits(
        planRecords(() => ask(page.id)),
        before.current,
        after,
        api.support.editMilestone,
        input.id,
      ),
  })
  const storeWish = async (id: string, span: Span): Promise<boolean> => {
    before.current = known(page.id) ?? page
    const item = before.current.milestones.find((each) => each.id === id)
    if (item === undefined) return false
    const input = { ...milestoneFields(item), ...span, id, revision: item.revision }
    return (await edit.run(input)) !== null
  }
  const move = async (id: string, span: Span) => {
    wishes.current.set(id, span)
    setShown(new Map(wishes.current))
    if (under.current) return
    under.current = true
    for (let next = first(wishes.current); next !== null; next = first(wishes.current)) {
      const [item, wish] = next
      const stored = await storeWish(item, wish)
      if (!stored) wishes.current.clear()
      else if (wishes.current.get(item) === wish) wishes.current.delete(item)
      setShown(new Map(wishes.current))
    }
    under.current = false
  }
  return { move: (id: string, span: Span) => void move(id, span), shown, error: edit.error, stale: edit.stale }
}

const first = <K, V>(entries: ReadonlyMap<K, V>): [K, V] | null => {
  for (const entry of entries) return entry
  return null
}
