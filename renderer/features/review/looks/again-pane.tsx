import { type KeyboardEvent, useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { EditGrid } from '../../../ui/grid/edit-grid.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { nextIs } from '../../../ui/next.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Checked, UncheckedSheet } from '../records.ts'
import styles from './looks.module.css'

interface AgainPaneProps {
  sheet: UncheckedSheet
  onChecked: (checked: Checked) => void
  /** Back to the comparison, for who may confirm as a second person. */
  onBack?: () => void
}

/** もう一度入力: the points that wait, typed as in 採点, while what was typed first is nowhere to be seen. */
export function AgainPane({ sheet, onChecked, onBack }: AgainPaneProps) {
  const cells = sheet.cells.filter(({ state }) => state === 'waiting')
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({})
  const compare = useCommand(useApi().scoreEntries.typeAgain, {
    done: ({ checked, left }) =>
      left === 0
        ? `${sheet.code}の${sheet.prefecture}は、二度の入力が${checked}点とも一致しました`
        : `二度の入力は${checked}点が一致し、${left}点が食い違っています`,
    onDone: (answer) => {
      setTyped({})
      if (answer.left === 0) onChecked(answer)
    },
  })
  const given = cells.flatMap(({ criterionId }) => {
    const raw = typed[criterionId] ?? null
    return raw === null ? [] : [{ criterionId, raw }]
  })
  const isFull = given.length === cells.length
  const run = () => compare.run({ sheetId: sheet.sheetId, typed: given, revision: sheet.revision })
  const keys = (event: KeyboardEvent) => {
    if (!isDeedKey(event) || !isFull) return
    event.preventDefault()
    if (!event.repeat) void run()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of the whole sheet, beside the button that does the same
    <div className={styles['look']} onKeyDown={keys}>
      <div className={styles['body']}>
        <p>
          {sheet.mayConfirm
            ? '元の紙やメモを見て、同じ点をもう一度入力します。'
            : 'この点はあなたが入力しました。ほかの担当が照合するか、元の紙やメモを見て、あなたがもう一度入力します。'}
          前の入力は、照らし終えるまで見えません。
        </p>
        <EditGrid
          label={`${sheet.code} ${sheet.prefecture}の二度目の入力`}
          rowHeader="都道府県"
          columns={cells.map(({ criterionId, shortName }) => ({ key: criterionId, header: shortName }))}
          rows={[
            {
              key: sheet.sheetId,
              name: sheet.prefecture,
              label: sheet.prefecture,
              cells: Object.fromEntries(
                cells.map(({ criterionId }) => [criterionId, { value: typed[criterionId] ?? null }]),
              ),
            },
          ]}
          max={Math.max(...cells.map(({ maxRaw }) => maxRaw))}
          onCommit={(_row, criterionId, raw) => setTyped({ ...typed, [criterionId]: raw })}
        />
      </div>
      <div className={styles['foot']}>
        <span className={styles['hint']}>
          <KeyHint keys={['0–5']}>点</KeyHint> <KeyHint keys={['Enter']}>次へ</KeyHint>{' '}
          <KeyHint keys={['Ctrl Enter']}>照らす</KeyHint>
        </span>
        <ErrorNote error={compare.error} takeFocus />
        {onBack !== undefined && <Button onClick={onBack}>入力された点と見比べる</Button>}
        <Button look="primary" busy={compare.busy} disabled={!isFull} {...(isFull ? nextIs(2) : {})} onClick={run}>
          {isFull ? '前の入力と照らす' : `あと${cells.length - given.length}点`}
        </Button>
      </div>
    </div>
  )
}
