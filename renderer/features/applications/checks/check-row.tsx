import type { Ref } from 'react'
import { type CheckResult, checkResultLabel, leavesRule } from '../../../../shared/domain/applications/checks.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Marks } from '../../../ui/fields/marks.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import fields from '../form/fields.module.css'
import type { Check } from '../records.ts'
import { CheckNote } from './check-note.tsx'
import { DoubleCheck } from './double-check.tsx'

export const checkResults = ['ok', 'ng', 'pending', 'na'] as const satisfies readonly CheckResult[]
const tone = { ok: 'ok', ng: 'bad', pending: 'warn', na: 'neutral' } as const satisfies Record<CheckResult, Tone>

export interface NoteWish {
  readonly itemId: string
  /** The result the officer chose, which wants a reason first; null for a note alone. */
  readonly result: CheckResult | null
}

interface CheckRowProps {
  ref?: Ref<HTMLTableRowElement> | undefined
  check: Check
  /** What makes it 要再確認; false where its ○× stands. */
  again: React.ReactNode
  /** Late, and accepted all the same: × stands, and keeps nothing from going on. */
  accepted: boolean
  editable: boolean
  current: boolean
  /** It is what the keyboard goes on with. */
  next: boolean
  fieldPlace: (path: FormPath) => string
  onFocus: () => void
  onKeyDown: (event: React.KeyboardEvent<HTMLTableRowElement>) => void
  onSet: (result: CheckResult) => void
  /** 二人目の確認, or taking it back; undefined where nobody may. */
  onConfirm: ((confirmed: boolean) => unknown) | undefined
  noting: NoteWish | null
  onNote: () => void
  onNoteDone: (note: string) => Promise<boolean>
  onNoteLeave: () => void
  busy: boolean
  error: string | null
}

/** One of the items: what the office says, what the rule says, and what makes it so. */
export function CheckRow(props: CheckRowProps) {
  const { check, editable, current, fieldPlace, onSet, noting } = props
  const differs = leavesRule(check)
  return (
    <tr
      ref={props.ref}
      className={fields['check']}
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      {...(props.next ? nextIs(1) : {})}
      data-item={check.itemId}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <td className="num sub">{check.no}</td>
      <th scope="row">
        {check.name}
        {!check.required && <span className="sub">(任意)</span>}
        {check.defects.map((defect) => (
          <p key={defect.code + defect.message} className={fields['defect']}>
            ■ {defect.message}{' '}
            {defect.path !== null && <IconlessLink to={fieldPlace(defect.path)}>欄を見る</IconlessLink>}
          </p>
        ))}
        {check.warnings.map((warning) => (
          <p key={warning.code + warning.message} className={fields['note']}>
            ▲ {warning.message}{' '}
            {warning.path !== null && <IconlessLink to={fieldPlace(warning.path)}>欄を見る</IconlessLink>}
          </p>
        ))}
        {check.unreasoned && (
          <p className={fields['defect']}>
            ■ 結果を付けた後に、規則の結果が{checkResultLabel[check.ruleResult]}
            に変わりました。○×を付け直すか、理由を備考に入力してください。
          </p>
        )}
        {check.again !== null && (
          <div className={fields['note']}>
            <Tag tone="warn">要再確認</Tag> {checkResultLabel[check.result]}は第{check.again.since}
            版を見たものです。今の版を見て、もう一度{checkResultLabel[check.result]}などを選んでください。
            {props.again}
          </div>
        )}
        {props.accepted && <p className={fields['note']}>期限後の受理を記録したので、×のまま要件適合にできます。</p>}
        {noting === null ? (
          <Remark check={check} editable={editable} onNote={props.onNote} />
        ) : (
          <CheckNote
            note={check.note}
            label={noting.result === null ? '備考' : `規則の結果(${checkResultLabel[check.ruleResult]})と異なる理由`}
            saveLabel={noting.result === null ? '保存' : `「${checkResultLabel[noting.result]}」にする`}
            required={noting.result !== null}
            busy={props.busy}
            error={props.error}
            onSave={props.onNoteDone}
            onLeave={props.onNoteLeave}
          />
        )}
        <DoubleCheck check={check} onConfirm={props.onConfirm} />
      </th>
      <td>
        {editable ? (
          <Marks
            byRowKeys
            marks={checkResults.map((result, index) => ({
              word: checkResultLabel[result],
              tone: tone[result],
              label: `${check.no} ${check.name}を${checkResultLabel[result]}にする(${index + 1})`,
              pressed: check.result === result,
              onPress: () => onSet(result),
            }))}
          />
        ) : (
          <Tag tone={tone[check.result]}>{checkResultLabel[check.result]}</Tag>
        )}
      </td>
      <td className={fields['rule']}>
        <span className="sub">{check.rule === '' ? '人が確認' : `規則 ${checkResultLabel[check.ruleResult]}`}</span>
        {differs && <Tag tone={check.unreasoned ? 'warn' : 'mid'}>{check.unreasoned ? '理由なし' : '変更'}</Tag>}
      </td>
    </tr>
  )
}

const Remark = ({ check, editable, onNote }: { check: Check; editable: boolean; onNote: () => void }) => (
  <>
    {(check.note !== '' || check.checkedAt !== null) && (
      <p className={fields['note']}>
        {check.note}{' '}
        {check.checkedAt !== null && (
          <>
            ({check.checkedBy} <MomentText at={check.checkedAt} />)
          </>
        )}{' '}
        {editable && (
          <button type="button" tabIndex={-1} className={fields['wordButton']} onClick={onNote}>
            備考を直す
          </button>
        )}
      </p>
    )}
  </>
)
