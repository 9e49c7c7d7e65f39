import { useEffect, useRef } from 'react'
import { movedBy } from '../../../../shared/domain/applications/checking/year-items.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { isConverting } from '../../../ui/composition.ts'
import type { CheckItem, ProgrammeYear } from '../records.ts'

type Way = 'up' | 'down'

/** 上へ・下へ of the item that is picked: by its buttons, and by Alt with the arrows wherever the focus is but in a field. */
export function useMoveItem(year: ProgrammeYear | undefined, item: CheckItem | undefined) {
  const { programme } = useApi()
  const command = useCommand(programme.moveCheckItem, {
    done: (after, { id }) => {
      const moved = after.checkItems.find((each) => each.id === id)
      return `「${moved?.name ?? ''}」を${moved?.mark ?? ''}番にしました`
    },
    undo: ({ fy, id, by }, after) => {
      const moved = after.checkItems.find((each) => each.id === id)
      return moved === undefined
        ? null
        : () => programme.moveCheckItem({ fy, id, by: by === 'up' ? 'down' : 'up', revision: moved.revision })
    },
  })
  const placed = (year?.checkItems ?? [])
  const may = (by: Way) => item !== undefined && movedBy(placed, item.id, by === 'up' ? -1 : 1) !== null
  const run = async (by: Way) => {
    if (year === undefined || item === undefined || !may(by)) return
    await command.run({ fy: year.fy, id: item.id, by, revision: item.revision })
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
      event.preventDefault()
      void latest.current(event.key === 'ArrowUp' ? 'up' : 'down')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isMovable])
  return { run, may, busy: command.busy, error: command.error, clear: command.clear }
}
