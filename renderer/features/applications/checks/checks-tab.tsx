import { useEffect, useRef, useState } from 'react'
import {
  againChecks,
  type CheckResult,
  isAcceptedLate,
  isLookAlone,
  openChecks,
  wantsReason,
} from '../../../../shared/domain/applications/checks.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { useDevice, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { isConverting } from '../../../ui/composition.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { goOnFrom, nextIs } from '../../../ui/next.ts'
import { useNotify } from '../../../ui/notice.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import fields from '../form/fields.module.css'
import type { ApplicationPage, Check } from '../records.ts'
import { AgainChanges } from '../versions/again.tsx'
import { CheckRow, checkResults, type NoteWish } from './check-row.tsx'
import { defectLines } from './check-standing.ts'
import { GivenUpChecks } from './given-up-checks.tsx'
import { useCheckEdits } from './use-check-edits.ts'
import { useConfirm } from './use-confirm.ts'

interface ChecksTabProps {
  page: ApplicationPage
  /** The number of the item that a link pointed at: the keyboard stands there. */
  item: number | null
  fieldPlace: (path: FormPath) => string
}

/** 要件確認: the items with what the rules found. 1–4 set the result of the item the keyboard stands on, 5 is the second look. */
export function ChecksTab({ page, item, fieldPlace }: ChecksTabProps) {
  const mayRecord = useMay('checks.record')
  const editable = mayRecord && page.open.written
  const device = useDevice()
  const notify = useNotify()
  const list = useRef<HTMLTableElement>(null)
  const open = openChecks(page)
  const again = againChecks(open).length
  const looks = open.filter((each) => each.again === null && isLookAlone(page, each)).length
  const mayConfirm = useMay('checks.confirm') && page.open.written
  const pointed = page.checks.find(({ no }) => no === item)
  const [current, setCurrent] = useState((pointed ?? open[0] ?? page.checks[0])?.itemId ?? '')
  const [noting, setNoting] = useState<NoteWish | null>(null)
  const edits = useCheckEdits(page)
  const seconds = useConfirm(page)
  const lines = defectLines(page)

  const goTo = (itemId: string | undefined) => {
    if (itemId === undefined) return
    setCurrent(itemId)
    list.current?.querySelector<HTMLElement>(`[data-item="${itemId}"]`)?.focus()
  }
  const landing = pointed?.itemId
  useEffect(() => {
    if (landing !== undefined) list.current?.querySelector<HTMLElement>(`[data-item="${landing}"]`)?.focus()
  }, [landing])
  const set = (check: Check, result: CheckResult) => {
    // What is 要再確認 is looked at again by saying the same once more.
    if (result === check.result && check.again === null) return
    if (wantsReason({ ...check, result })) setNoting({ itemId: check.itemId, result })
    else void edits.set(check, result, check.note)
  }
  const press = (check: Check) => (event: React.KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || isConverting(event) || event.altKey) return
    if (event.ctrlKey && event.key !== 'Enter') return
    const at = page.checks.indexOf(check)
    const digit = checkResults[Number(event.key.normalize('NFKC')) - 1]
    if (event.ctrlKey && list.current !== null) goOnFrom(list.current)
    else if (event.key === 'ArrowDown') goTo(page.checks[at + 1]?.itemId)
    else if (event.key === 'ArrowUp') goTo(page.checks[at - 1]?.itemId)
    else if (event.key === 'Home') goTo(page.checks[0]?.itemId)
    else if (event.key === 'End') goTo(page.checks.at(-1)?.itemId)
    else if (editable && digit !== undefined) set(check, digit)
    else if (mayConfirm && check.mayConfirm && event.key.normalize('NFKC') === '5') void seconds.confirm(check, true)
    else if (editable && event.key === 'Enter') setNoting({ itemId: check.itemId, result: null })
    else return
    event.preventDefault()
  }
  const leave = (check: Check) => {
    setNoting(null)
    edits.clear()
    requestAnimationFrame(() => goTo(check.itemId))
  }
  if (page.checks.length === 0)
    return <EmptyState title="要件確認の項目がありません">設定の年度で、要件確認の項目を決めてください。</EmptyState>
  return (
    <div className={styles['scrollTab']}>
      <div className={styles['formHead']}>
        <b>
          {open.length === 0 ? '必須の項目はすべて ○ か対象外です' : openWords({ open: open.length, again, looks })}
        </b>
        {mayRecord && !editable && <span className="sub">採点を始めた応募の要件確認は変えられません</span>}
        {lines.length > 0 && (
          <Button
            small
            onClick={async () => {
              await device.copyText(lines.join('\n'))
              notify({ text: `指摘${lines.length}件の文をコピーしました` })
            }}
          >
            指摘{lines.length}件の文をコピー
          </Button>
        )}
        <span className={styles['hints']}>
          {/* With 要再確認 or ダブルチェック待ち beside it the line has no room for all of them at 1366. */}
          {again === 0 && looks === 0 && <KeyHint keys={['↑', '↓']}>動く</KeyHint>}
          {editable && <KeyHint keys={['1']}>○</KeyHint>}
          {editable && <KeyHint keys={['2']}>×</KeyHint>}
          {editable && <KeyHint keys={['3']}>確認中</KeyHint>}
          {editable && <KeyHint keys={['4']}>対象外</KeyHint>}
          {mayConfirm && page.checks.some((check) => check.mayConfirm) && <KeyHint keys={['5']}>二人目</KeyHint>}
          {editable && <KeyHint keys={['Enter']}>備考</KeyHint>}
          {editable && open.length === 0 && <KeyHint keys={['Ctrl', 'Enter']}>次の操作へ</KeyHint>}
        </span>
      </div>
      {noting === null && edits.stale.clashes.length === 0 && <ErrorNote error={edits.error ?? seconds.error} />}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its lines take the keys, as in a sheet */}
      <table role="grid" aria-label="要件確認" className={fields['checks']} ref={list}>
        <tbody {...(editable && open.length > 0 ? nextIs(1) : {})}>
          {page.checks.map((check) => (
            <CheckRow
              key={check.itemId}
              check={check}
              again={check.again !== null && <AgainChanges page={page} changed={check.again} fieldPlace={fieldPlace} />}
              accepted={isAcceptedLate(page, check)}
              editable={editable}
              current={check.itemId === current}
              next={editable && open.length > 0 && check.itemId === current}
              fieldPlace={fieldPlace}
              onFocus={() => setCurrent(check.itemId)}
              onKeyDown={press(check)}
              onSet={(result) => set(check, result)}
              onConfirm={mayConfirm ? (confirmed) => seconds.confirm(check, confirmed) : undefined}
              noting={noting?.itemId === check.itemId ? noting : null}
              onNote={() => setNoting({ itemId: check.itemId, result: null })}
              onNoteDone={async (note) => {
                const stored = await edits.set(check, noting?.result ?? check.result, note)
                if (stored) leave(check)
                return stored
              }}
              onNoteLeave={() => leave(check)}
              busy={edits.busy}
              error={edits.error?.problem.fields['note'] ?? null}
            />
          ))}
        </tbody>
      </table>
      <GivenUpChecks checks={page.givenUpChecks} />
      <StaleChoice of={edits.stale} onTakeTheirs={() => setNoting(null)} />
    </div>
  )
}

/** 「○でない項目 2・二人目の確認待ち 1・要再確認 1」 */
function openWords({ open, again, looks }: { open: number; again: number; looks: number }): string {
  const rest = open - again - looks
  return [
    ...(rest > 0 ? [`○でない項目 ${rest}`] : []),
    ...(looks > 0 ? [`ダブルチェック待ち ${looks}`] : []),
    ...(again > 0 ? [`要再確認 ${again}`] : []),
  ].join('・')
}
