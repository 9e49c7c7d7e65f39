import { useRef, useState } from 'react'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../../shared/domain/support/milestone-fields.ts'
import { useApi } from '../../../api/office.tsx'
import type { Span } from '../../../ui/charts/gantt-plan.ts'
import type { CasePage, Milestone } from '../records.ts'
import { undoEdits } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'

/** The plan's items with how to read and undo them. */
export const planRecords = (ask: () => Promise<CasePage>) => ({
  ask,
  list: (page: CasePage): readonly Milestone[] => page.milestones,
  fields: (each: Milestone) => fieldsOf(milestoneFields, each),
})

interface Wish {
  readonly span: Span
  /** The revision it was stored under; null while it is on its way. */
  readonly stored: number | null
}

/**
 * Moving bars: shown at once where they were put, stored one after the other, and put back where they are when the
 * office refuses. A key held down asks only for the last place.
 */
export function usePlanMoves(page: CasePage) {
  const api = useApi()
  const { known, ask } = useKnownCase()
  const wishes = useRef(new Map<string, Wish>())
  const before = useRef(page)
  const under = useRef(false)
  const [shown, setShown] = useState<ReadonlyMap<string, Wish>>(new Map())
  const edit = useCaseCommand(page.id, api.plan.edit, {
    done: (_, input) => `「${input.title}」の日程を変えました`,
    undo: (input, after) =>
      undoEdits(
        planRecords(() => ask(page.id)),
        before.current,
        after,
        api.plan.edit,
        input.id,
      ),
  })
  const put = (id: string, wish: Wish) => {
    wishes.current.set(id, wish)
    setShown(new Map(wishes.current))
  }
  /** The item as it is stored then; undefined when it was refused. */
  const storeWish = async (id: string, span: Span): Promise<Milestone | undefined> => {
    before.current = known(page.id) ?? page
    const item = itemIn(before.current, id)
    if (item === undefined) return undefined
    const after = await edit.run({ ...fieldsOf(milestoneFields, item), ...span, id, revision: item.revision })
    return after === null ? undefined : itemIn(after, id)
  }
  const move = async (id: string, span: Span) => {
    put(id, { span, stored: null })
    if (under.current) return
    under.current = true
    for (let next = waiting(wishes.current); next !== undefined; next = waiting(wishes.current)) {
      const [item, wish] = next
      const now = await storeWish(item, wish.span)
      if (now === undefined) {
        wishes.current.clear()
        setShown(new Map())
      } else if (wishes.current.get(item) === wish) put(item, { span: spanOf(now, wish.span), stored: now.revision })
    }
    under.current = false
  }
  return {
    move: (id: string, span: Span) => void move(id, span),
    /** Where an item stands: where it was put, until the page that says so is on the screen. */
    spanOf: (item: Milestone): Pick<Milestone, 'start' | 'end'> => {
      const wish = shown.get(item.id)
      return wish !== undefined && (wish.stored === null || wish.stored > item.revision) ? wish.span : item
    },
    error: edit.error,
    stale: edit.stale,
  }
}

const itemIn = (page: CasePage, id: string) => page.milestones.find((item) => item.id === id)
const spanOf = ({ start, end }: Milestone, wished: Span): Span =>
  start === null || end === null ? wished : { start, end }
const waiting = (wishes: ReadonlyMap<string, Wish>) => [...wishes].find(([, { stored }]) => stored === null)
