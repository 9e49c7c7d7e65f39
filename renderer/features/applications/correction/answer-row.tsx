import {
  answerFormLabel,
  type CorrectionOutcome,
  outcomeLabel,
  outcomes,
} from '../../../../shared/domain/applications/correction/fields.ts'
import { Marks } from '../../../ui/fields/marks.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Tag } from '../../../ui/tag.tsx'
import { CheckNote } from '../checks/check-note.tsx'
import { shownValue } from '../form/field-kinds.ts'
import type { CorrectionItem } from '../records.ts'
import styles from './correction.module.css'
import { outcomeTone } from './request-words.ts'
import type { Compared } from './use-compared.ts'

interface AnswerRowProps {
  item: CorrectionItem
  no: number
  compared: Compared
  editable: boolean
  current: boolean
  /** It is what the keyboard goes on with. */
  isNext: boolean
  onFocus: () => void
  onKeyDown: (event: React.KeyboardEvent<HTMLTableRowElement>) => void
  onSet: (outcome: CorrectionOutcome) => void
  isNoting: boolean
  onNote: () => void
  onNoteDone: (note: string) => Promise<boolean>
  onNoteLeave: () => void
  busy: boolean
  error: string | null
}

/** One item: what was asked, what its field said and says, and what became of it. */
export function AnswerRow(props: AnswerRowProps) {
  const { item, no, editable, current, onSet } = props
  return (
    <tr
      className={styles['answer']}
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      {...(props.isNext ? nextIs(1) : {})}
      data-item={item.id}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <td className="num sub">№{no}</td>
      <th scope="row">
        <span className={styles['place']}>
          {item.place} <span className="sub">{answerFormLabel[item.form]}</span>
        </span>
        <p className={styles['asked']}>{item.message}</p>
        <Values item={item} compared={props.compared} />
        {props.isNoting ? (
          <CheckNote
            note={item.outcomeNote}
            label="備考"
            saveLabel="保存"
            required={false}
            busy={props.busy}
            error={props.error}
            onSave={props.onNoteDone}
            onLeave={props.onNoteLeave}
          />
        ) : (
          <p className={styles['found']}>
            {item.outcomeNote}{' '}
            {editable && item.outcome !== null && (
              <button type="button" tabIndex={-1} className={styles['wordButton']} onClick={props.onNote}>
                {item.outcomeNote === '' ? '備考を書く' : '備考を直す'}
              </button>
            )}
          </p>
        )}
      </th>
      <td className={styles['outcome']}>
        {editable ? (
          <Marks
            byRowKeys
            marks={outcomes.map((outcome, at) => ({
              word: outcomeLabel[outcome],
              tone: outcomeTone[outcome],
              label: `№${no}を${outcomeLabel[outcome]}にする(${at + 1})`,
              pressed: item.outcome === outcome,
              onPress: () => onSet(outcome),
            }))}
          />
        ) : (
          item.outcome !== null && (
            <Tag shape tone={outcomeTone[item.outcome]}>
              {outcomeLabel[item.outcome]}
            </Tag>
          )
        )}
        <span className="sub">
          {item.proposed === null ? '規則の案はありません' : `規則の案 ${outcomeLabel[item.proposed]}`}
        </span>
      </td>
    </tr>
  )
}

/** The value that was asked about and the one that came, where the item is about a field. */
function Values({ item: { path }, compared: { asked, came } }: { item: CorrectionItem; compared: Compared }) {
  if (path === null || came === null) return null
  const now = shownValue(came, path) || '(空欄)'
  if (asked === null) return <p className={styles['values']}>いまの値 {now}</p>
  const before = shownValue(asked, path) || '(空欄)'
  if (before === now) return <p className={styles['values']}>変わっていません: {now}</p>
  return (
    <p className={styles['values']}>
      <del>{before}</del> → <ins>{now}</ins>
    </p>
  )
}
