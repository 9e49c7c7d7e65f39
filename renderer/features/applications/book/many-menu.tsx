import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import type { Round, RoundOf } from '../../../record/use-round.ts'
import { landsHere } from '../../../ui/focus/landing.ts'
import { Menu } from '../../../ui/layers/menu.tsx'
import { useUnsavedFields } from '../form/unsaved-fields.ts'
import { inOrderOfReceipt } from '../order.ts'
import type { ApplicationRow } from '../records.ts'
import {
  checking,
  confirming,
  confirmingSecond,
  itemsToConfirm,
  itemsToJudge,
  judging,
  passing,
  receiving,
} from './rounds.ts'

interface ManyMenuProps {
  chosen: readonly ApplicationRow[]
  shown: readonly ApplicationRow[]
  round: Round
}

/** What can be done for many at once: for those chosen in the list, or for all that it shows. */
export function ManyMenu({ chosen, shown, round }: ManyMenuProps) {
  const { fy } = useDesk()
  const api = useApi()
  const may = {
    register: useMay('intake.register'),
    confirm: useMay('applications.confirmFields'),
    judge: useMay('checks.record'),
    second: useMay('checks.confirm'),
    move: useMay('applications.move'),
  }
  const unsaved = useUnsavedFields()
  const open = useAnswer(api.checks.open, { fy }, { enabled: may.move }).data
  const rows = inOrderOfReceipt(chosen.length > 0 ? chosen : shown)
  const entry = (allowed: boolean, label: string, of: RoundOf<ApplicationRow>) => {
    const count = allowed ? rows.filter((row) => of.leaves(row) === null).length : 0
    return count === 0 ? [] : [{ label: `${label}(${count}件)`, onSelect: () => round.start(rows, of) }]
  }
  const entries = [
    ...entry(may.register, '受信順に受付する', receiving(api)),
    ...entry(may.confirm, '確かな欄を確認する', confirming(api, unsaved)),
    ...entry(may.move, '要件確認を始める', checking(api)),
    ...itemsToJudge(open ?? []).flatMap((item) =>
      entry(may.judge, `${item.no}「${item.name}」を○にする`, judging(api, item, open ?? [])),
    ),
    ...itemsToConfirm(open ?? []).flatMap((item) =>
      entry(may.second, `${item.no}「${item.name}」を二人目として確認する`, confirmingSecond(api, item, open ?? [])),
    ),
    ...(open === undefined ? [] : entry(may.move, '要件適合にする', passing(api, open))),
  ]
  return (
    entries.length > 0 && (
      <span {...landsHere('many')}>
        <Menu label={chosen.length > 0 ? `選んだ${chosen.length}件をまとめて` : 'まとめて'} entries={entries} />
      </span>
    )
  )
}
