import { useRef, useState } from 'react'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../../shared/domain/support/fields/milestone.ts'
import { useApi } from '../../../api/office.tsx'
import type { Span } from '../../../ui/charts/gantt-plan.ts'
import type { Milestone, PlanPage } from '../records.ts'
import { planRoom, useRoom } from '../rooms.ts'
import { useRoomCommand } from '../use-case-command.ts'
import { planRecords, undoMoves } from './undo-moves.ts'

interface Wish {
  readonly span: Span
  /** The revision it was stored under; null while it is on its way. */
  readonly stored: number | null
}

/**
 * Moving bars: shown at once where they were put, stored one after the other, and put back where they are when the
 * office refuses. A key held down asks only for the last place.
 */
export function usePlanMoves(page: PlanPage) {
  const api = useApi()
  const room = planRoom(api)
  const { known, renew } = useRoom(room, page.id)
  const wishes = useRef(new Map<string, Wish>())
  const before = useRef(page.milestones)
  const under = useRef(false)
  const [shown, setShown] = useState<ReadonlyMap<string, Wish>>(new Map())
  const edit = useRoomCommand(room, page.id, api.plan.edit, {
    done: ({ changed }, input) => {
      const along = changed.filter(({ id }) => id !== input.id).map(({ title }) => `「${title}」`)
      return `「${input.title}」の日程を変えました${along.length === 0 ? '' : `。後に続く${namesOf(along)}も動かしました`}`
    },
    undo: (input, after) => undoMoves(planRecords(renew), before.current, after, input.id, api.plan.putBack),
  })
  const put = (id: string, wish: Wish) => {
    wishes.current.set(id, wish)
    setShown(new Map(wishes.current))
  }
  /** The item as it is stored then; undefined when it was refused. */
  const storeWish = async (id: string, span: Span): Promise<Milestone | undefined> => {
    before.current = known() ?? page.milestones
    const item = before.current.find((each) => each.id === id)
    if (item === undefined) return undefined
    const after = await edit.run({ ...fieldsOf(milestoneFields, item), ...span, id, revision: item.revision })
    return after?.changed.find((each) => each.id === id)
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

/** 「A」「B」ほか3件 */
const namesOf = (names: readonly string[]): string =>
  names.length <= 3 ? names.join('') : `${names.slice(0, 2).join('')}ほか${names.length - 2}件`

const spanOf = ({ start, end }: Milestone, wished: Span): Span =>
  start === null || end === null ? wished : { start, end }
const waiting = (wishes: ReadonlyMap<string, Wish>) => [...wishes].find(([, { stored }]) => stored === null)
