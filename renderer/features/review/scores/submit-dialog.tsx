import { memo } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/layers/dialog.tsx'
import type { ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { emptyCells } from './empty-cells.ts'
import { uncheckedOf } from './look-sign.ts'
import { type ScoreDesk, shownSheet } from './score-desk.ts'

interface SubmitDialogProps {
  /** What was asked for: to hand in what is full, or what is lacking where nothing is. */
  asked: 'handIn' | 'lacking' | null
  onClose: () => void
  grid: ScoreGrid
  desk: StoreApi<ScoreDesk>
  reviewerId: string
}

/** 「(空欄のある1件・照合待ちの2件は残っています)」 */
function left(incomplete: number, unchecked: number): string {
  const parts = [
    incomplete > 0 ? `空欄のある${incomplete}件` : '',
    unchecked > 0 ? `照合待ちの${unchecked}件` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `(${parts.join('・')}は残っています)`
}

const asStored: Pick<ScoreDesk, 'kept' | 'typed'> = { kept: {}, typed: {} }

/** Handing in cannot be taken back by the reviewer: says what goes, what stays behind, and which cells are empty. */
export const SubmitDialog = memo(function SubmitDialog(props: SubmitDialogProps) {
  const { asked, onClose, grid, desk, reviewerId } = props
  // While it is closed it does not follow the keys.
  const now = useStore(desk, (all) => (asked === null ? asStored : all))
  const { fy, may } = useDesk()
  const submit = useCommand(useApi().scores.submit, {
    done: ({ submitted, incomplete, unchecked }) =>
      `${submitted}件の採点票を提出しました${left(incomplete, unchecked)}`,
    onDone: onClose,
  })
  const sheets = grid.sheets.map((sheet) => shownSheet(sheet, now)).filter(({ state }) => state === 'open')
  // In the order of the grid behind it, where the same cells are marked.
  const waiting = grid.candidates.flatMap(({ id: candidate, prefecture: name }) =>
    sheets
      .filter(({ applicationId }) => applicationId === candidate)
      .map((sheet) => ({ name, empty: emptyCells(sheet, grid.criteria), id: sheet.id, points: uncheckedOf(sheet) })),
  )
  const incomplete = waiting.filter(({ empty }) => empty.length > 0)
  const unchecked = waiting.filter(({ empty, points }) => empty.length === 0 && points > 0)
  const ready = waiting.length - incomplete.length - unchecked.length
  // What was lacking when it was asked may have come meanwhile: the news of a 照合 is on its way for a moment.
  const shown = asked === 'lacking' && ready > 0 ? 'handIn' : asked
  const emptyList = (
    <ul className={styles['lines']}>
      {incomplete.map(({ id, name, empty }) => (
        <li key={id}>
          {name}: {empty.map(({ shortName }) => shortName).join('、')}
        </li>
      ))}
    </ul>
  )
  const uncheckedList = unchecked.length > 0 && (
    <>
      <p>照合を待つ点がある{unchecked.length}件は、ほかの担当が照合するか、もう一度入力してから提出できます。</p>
      <ul className={styles['lines']}>
        {unchecked.map(({ id, name, points }) => (
          <li key={id}>
            <IconlessLink to={addressOf('looks', id)}>
              {name}: 照合待ち {points}点
            </IconlessLink>
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <>
      <Dialog
        open={shown === 'lacking'}
        onClose={onClose}
        title={`${grid.reviewer.code}の採点票は、まだ提出できません`}
      >
        {uncheckedList}
        {incomplete.length > 0 && (
          <>
            <p>すべての項目に点を付けた採点票から提出できます。空欄のある{incomplete.length}件は次のとおりです。</p>
            {emptyList}
          </>
        )}
      </Dialog>
      <ConfirmDialog
        open={shown === 'handIn'}
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
            {emptyList}
          </>
        )}
        {uncheckedList}
      </ConfirmDialog>
    </>
  )
})
