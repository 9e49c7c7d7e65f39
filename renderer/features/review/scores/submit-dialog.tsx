import { memo } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import type { ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { emptyCells } from './empty-cells.ts'
import { type ScoreDesk, shownSheet } from './score-desk.ts'

interface SubmitDialogProps {
  open: boolean
  onClose: () => void
  grid: ScoreGrid
  desk: StoreApi<ScoreDesk>
  reviewerId: string
}

const asStored: Pick<ScoreDesk, 'kept' | 'typed'> = { kept: {}, typed: {} }

/** Handing in cannot be taken back by the reviewer: says what goes, what stays behind, and which cells are empty. */
export const SubmitDialog = memo(function SubmitDialog(props: SubmitDialogProps) {
  const { open, onClose, grid, desk, reviewerId } = props
  // While it is closed it does not follow the keys.
  const now = useStore(desk, (all) => (open ? all : asStored))
  const { fy, may } = useDesk()
  const submit = useCommand(useApi().scores.submit, {
    done: ({ submitted, incomplete }) =>
      `${submitted}件の採点票を提出しました${incomplete > 0 ? `(空欄のある${incomplete}件は残っています)` : ''}`,
    onDone: onClose,
  })
  const waiting = grid.sheets
    .map((sheet) => shownSheet(sheet, now))
    .filter(({ state }) => state === 'open')
    .map((sheet) => ({
      name: grid.candidates.find(({ id }) => id === sheet.applicationId)?.prefecture ?? '',
      empty: emptyCells(sheet, grid.criteria),
      id: sheet.id,
    }))
  const incomplete = waiting.filter(({ empty }) => empty.length > 0)
  const ready = waiting.length - incomplete.length
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`${grid.reviewer.code}の採点票を${ready}件提出しますか`}
      confirmLabel={`${ready}件を提出`}
      deed={submit}
      onConfirm={() => submit.run({ fy, reviewerId })}
    >
      <p>
        提出した採点票は
        {may('scores.reopen')
          ? '直せません。直すときは、「進み具合」で理由を付けて差し戻します。'
          : 'ご自分では直せません。直すときは、事務局に差戻しを頼みます。'}
      </p>
      {incomplete.length > 0 && (
        <>
          <p>空欄のある{incomplete.length}件は提出されず、採点中のまま残ります。</p>
          <ul className={styles['lines']}>
            {incomplete.map(({ id, name, empty }) => (
              <li key={id}>
                {name}: {empty.map(({ shortName }) => shortName).join('、')}
              </li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  )
})
