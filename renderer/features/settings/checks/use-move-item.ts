import { useEffect, useRef } from 'react'
import { movedBy } from '../../../../shared/domain/applications/checking/year-items.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useKnown } from '../../../record/use-known.ts'
import { isConverting } from '../../../ui/composition.ts'
import type { CheckItem, ProgrammeYear } from '../records.ts'

type Way = 'up' | 'down'

/** 上へ・下へ of the item that is picked: by its buttons, and by Alt with the arrows wherever the focus is but in a field. */
export function useMoveItem(year: ProgrammeYear | undefined, item: CheckItem | undefined) {
  const { programme } = useApi()
  const years = useKnown(programme.year)
  const command = useCommand(programme.moveCheckItem, {
    done: (after, { id }) => {
      const moved = after.checkItems.find((each) => each.id === id)
      return `「${moved?.name ?? ''}」を${moved?.mark ?? ''}番にしました`
    },
    // The next press may come before the list is asked for anew.
    onDone: (after, { fy }) => years.keep({ fy }, after),
    undo: ({ fy, id, by }, after) => {
      const moved = after.checkItems.find((each) => each.id === id)
      return moved === undefined
        ? null
        : () => programme.moveCheckItem({ fy, id, by: by === 'up' ? 'down' : 'up', revision: moved.revision })
    },
  })
  const placed = year?.checkItems ?? []
  const may = (by: Way) => item !== undefined && movedBy(placed, item.id, by === 'up' ? -1 : 1) !== null
  const run = async (by: Way) => {
    if (year === undefined || item === undefined || !may(by)) return
    const { fy } = year
    const { revision } = years.known({ fy })?.checkItems.find(({ id }) => id === item.id) ?? item
    await command.run({ fy, id: item.id, by, revision })
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const isMovable = item !== undefined && !item.givenUp
  useEffect(() => {
    if (!isMovable) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isConverting(event) || !event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')) return
      // Before the list takes the arrow for a step to its next line.
      event.preventDefault()
      event.stopPropagation()
      void latest.current(event.key === 'ArrowUp' ? 'up' : 'down')
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [isMovable])
  return { run, may, busy: command.busy, error: command.error, clear: command.clear }
}
