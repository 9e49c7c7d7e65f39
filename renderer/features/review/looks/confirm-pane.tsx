import { type KeyboardEvent, useState } from 'react'
import { lookStateLabel } from '../../../../shared/domain/review/second-look/look.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { nextIs } from '../../../ui/next.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Checked, UncheckedCell, UncheckedSheet } from '../records.ts'
import { receivedWords } from '../scores/entry-words.ts'
import { lookSign } from '../scores/look-sign.ts'
import styles from './looks.module.css'

interface ConfirmPaneProps {
  sheet: UncheckedSheet
  mayLook: boolean
  onChecked: (checked: Checked) => void
  /** To type it once more instead. */
  onAgain?: () => void
}

/** The points beside their source: all are right, or some are named that are not; two typings that differ are decided. */
export function ConfirmPane({ sheet, mayLook, onChecked, onAgain }: ConfirmPaneProps) {
  const api = useApi()
  // What was marked otherwise than it stands: a cell found to differ stays so until it is looked at again.
  const [marked, setMarked] = useState<Readonly<Record<string, boolean>>>({})
  const mine = sheet.cells.filter(({ mayConfirm }) => mayLook && mayConfirm)
  const differs = mine.filter(({ criterionId, state }) => marked[criterionId] ?? state === 'differs')
  const right = mine.length - differs.length
  const says = right > 0 || differs.some(({ state }) => state === 'waiting')
  const check = useCommand(api.scoreEntries.check, {
    done: ({ checked, left }) =>
      `${sheet.code}の${sheet.prefecture}の${checked}点を照合しました${left > 0 ? `(残り${left}点)` : ''}`,
    onDone: (answer) => {
      setMarked({})
      onChecked(answer)
    },
  })
  const decide = useCommand(api.scoreEntries.decide, {
    done: `${sheet.code}の${sheet.prefecture}の点を決めました`,
    onDone: (answer) => {
      if (answer.left === 0) onChecked(answer)
    },
  })
  const { sheetId, revision } = sheet
  const run = () => check.run({ sheetId, differs: differs.map(({ criterionId }) => criterionId), revision })
  const keys = (event: KeyboardEvent) => {
    if (!isDeedKey(event) || !says) return
    event.preventDefault()
    if (!event.repeat) void run()
  }
  const undecided = sheet.cells.filter(({ state, second }) => state === 'differs' && second !== null)
  // Said of each point only where it is not the same of all, which stands above.
  const mixed = new Set(sheet.cells.map((cell) => `${receivedWords(cell.entry)} ${cell.typedBy}`)).size > 1
  const flagged = sheet.cells.some(({ state, second }) => state === 'differs' && second === null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of the whole sheet, beside the button that does the same
    <div className={styles['look']} onKeyDown={keys}>
      <div className={styles['body']}>
        <table data-looks className={plain['plain']} aria-label={`${sheet.code} ${sheet.prefecture}の照合を待つ点`}>
          <thead>
            <tr>
              <th scope="col">評価項目</th>
              <th scope="col" className="num">
                点
              </th>
              {mixed && <th scope="col">受け取り・入力した人</th>}
              <th scope="col">照合</th>
            </tr>
          </thead>
          <tbody>
            {sheet.cells.map((cell) => (
              <tr key={cell.criterionId} className={cell.state === 'differs' ? styles['differs'] : undefined}>
                <th scope="row">
                  {cell.no} {cell.shortName}
                </th>
                <td className="num">
                  <span className={styles['point']}>{cell.raw ?? '–'}</span>
                </td>
                {mixed && (
                  <td>
                    {receivedWords(cell.entry)}
                    <p className="sub">{cell.typedBy}</p>
                  </td>
                )}
                <td>
                  {mine.includes(cell) ? (
                    <CheckField
                      label={`${cell.shortName}は違う`}
                      value={differs.includes(cell)}
                      onChange={(on) => setMarked({ ...marked, [cell.criterionId]: on })}
                    />
                  ) : (
                    <State cell={cell} />
                  )}
                  {mayLook && cell.second !== null && cell.raw !== null && (
                    <Two
                      cell={{ ...cell, raw: cell.raw, second: cell.second }}
                      first={cell === undecided[0]}
                      busy={decide.busy}
                      onDecide={(raw) => decide.run({ sheetId, criterionId: cell.criterionId, raw, revision })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sub">{explained({ says, flagged, undecided: undecided.length })}</p>
      </div>
      {mayLook && (
        <div className={styles['foot']}>
          <span className={styles['hint']}>{says && <KeyHint keys={['Ctrl Enter']}>確認して次の票へ</KeyHint>}</span>
          <ErrorNote error={check.error ?? decide.error} takeFocus />
          {onAgain !== undefined && <Button onClick={onAgain}>もう一度入力して照らす</Button>}
          {(flagged || undecided.length > 0) && (
            <ButtonLink {...(says ? {} : nextIs(2))} to={addressOf('scores', sheet.reviewerId)}>
              採点表で直す
            </ButtonLink>
          )}
          {says && (
            <Button look="primary" {...nextIs(2)} busy={check.busy} onClick={run}>
              {differs.length === 0 ? `${right}点を確かめた` : `${right}点を確かめ、${differs.length}点は違うとする`}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function State({ cell: { state, second } }: { cell: UncheckedCell }) {
  if (state === 'waiting') return <Tag tone="warn">{`${lookSign.waiting} ${lookStateLabel.waiting}`}</Tag>
  return (
    <Tag tone="bad">
      {lookSign.differs} {second === null ? '元と違うと指摘' : lookStateLabel.differs}
    </Tag>
  )
}

interface TwoProps {
  cell: { readonly shortName: string; readonly raw: number; readonly second: number }
  /** The first of several to be decided. */
  first: boolean
  busy: boolean
  onDecide: (raw: number) => unknown
}

/** Two typings that differ: one of them is right. */
const Two = ({ cell: { shortName, raw, second }, first, busy, onDecide }: TwoProps) => (
  <div className={styles['decide']}>
    <Button
      small
      busy={busy}
      {...(first ? nextIs(1) : {})}
      aria-label={`${shortName}は 一度目 ${raw}点が正しい`}
      onClick={() => onDecide(raw)}
    >
      一度目 {raw}点
    </Button>
    <Button small busy={busy} aria-label={`${shortName}は 二度目 ${second}点が正しい`} onClick={() => onDecide(second)}>
      二度目 {second}点
    </Button>
  </div>
)

function explained({ says, flagged, undecided }: { says: boolean; flagged: boolean; undecided: number }): string {
  if (undecided > 0)
    return '元の紙やメモを見て、正しい方の点を選びます。どちらでもないときは、採点表で正しい点を入力してください。'
  if (flagged && !says)
    return '元と違うと指摘された点は、採点表で正しい点を入力すると、その欄だけがもう一度照合を待ちます。正しいときは、指摘した担当が確かめ直します。'
  return says ? '元の紙やメモと見比べ、違う欄に印を付けます。違う欄は集計に入らず、採点表で直すのを待ちます。' : ''
}
