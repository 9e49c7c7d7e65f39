import { useApi, useMay } from '../../../api/office.tsx'
import { RoundDialog } from '../../../record/round-dialog.tsx'
import { type RoundOf, useRound } from '../../../record/use-round.ts'
import { landsHere } from '../../../ui/focus/landing.ts'
import { Menu } from '../../../ui/layers/menu.tsx'
import type { ApplicationRow } from '../records.ts'
import { checking, inOrderOfReceipt, passing, receiving } from './rounds.ts'

/** What can be done for many at once: for those chosen in the list, or for all that it shows. */
export function ManyMenu({ chosen, shown }: { chosen: readonly ApplicationRow[]; shown: readonly ApplicationRow[] }) {
  const api = useApi()
  const may = { register: useMay('intake.register'), move: useMay('applications.move') }
  const round = useRound()
  const rows = inOrderOfReceipt(chosen.length > 0 ? chosen : shown)
  const entry = (label: string, of: RoundOf<ApplicationRow>) => {
    const count = rows.filter((row) => of.leaves(row) === null).length
    return count === 0 ? [] : [{ label: `${label}(${count}件)`, onSelect: () => round.start(rows, of) }]
  }
  const entries = [
    ...(may.register ? entry('受信順に受付する', receiving(api)) : []),
    ...(may.move ? [...entry('要件確認を始める', checking(api)), ...entry('要件適合にする', passing(api))] : []),
  ]
  return (
    <>
      {entries.length > 0 && (
        <span {...landsHere('many')}>
          <Menu label={chosen.length > 0 ? `選んだ${chosen.length}件をまとめて` : 'まとめて'} entries={entries} />
        </span>
      )}
      <RoundDialog round={round} />
    </>
  )
}
