import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { cellKindLabel, isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import styles from '../papers/papers.module.css'
import type { EarlierValue, Preview, PreviewRow } from '../records.ts'
import { type CellKey, keyOf } from './left-out.ts'

interface CellFactsProps {
  preview: Preview
  focus: CellKey | null
  chosen: ReadonlySet<string>
  onChoose: (keys: readonly CellKey[], on: boolean) => void
}

/** The cell that is looked at: what stands in the office and since when, what the file says and where, and all before. */
export function CellFacts({ preview, focus, chosen, onChoose }: CellFactsProps) {
  const row = preview.rows.find(({ sheetId }) => sheetId !== null && sheetId === focus?.sheetId)
  if (focus === null || row === undefined)
    return (
      <section aria-label="選んだ欄">
        <h3>欄を選ぶと</h3>
        <p className="sub">台帳の値、票に書かれたとおりの値と場所、これまでの値が出ます。</p>
      </section>
    )
  const criterion = preview.criteria.find(({ id }) => id === focus.criterionId)
  const cell =
    focus.criterionId === null ? row.comment : row.scores.find(({ criterionId }) => criterionId === focus.criterionId)
  const name = `${row.prefecture}・${criterion?.shortName ?? '総合所見'}`
  return (
    <section aria-label="選んだ欄">
      <h3>
        {name}
        {cell && <span className="sub">　{cellKindLabel[cell.kind]}</span>}
      </h3>
      {cell && (
        <dl className={styles['facts']}>
          <div>
            <dt>台帳</dt>
            <dd>{valueWords('current' in cell ? cell.current : null)}</dd>
          </div>
          <div>
            <dt>票</dt>
            <dd>
              {'wrote' in cell
                ? wroteWords(cell.wrote, cell.ref, cell.formula)
                : `${valueWords(cell.typed)}　欄 ${cell.ref}`}
            </dd>
          </div>
        </dl>
      )}
      {cell && isTakeable(cell.kind) && (
        <CheckField
          label="この欄を反映する"
          value={chosen.has(keyOf(focus))}
          onChange={(on) => onChoose([focus], on)}
        />
      )}
      <EarlierValues key={keyOf(focus)} focus={focus} row={row} name={name} />
    </section>
  )
}

const valueWords = (value: number | string | null): string => (value === null || value === '' ? '空欄' : String(value))
const wroteWords = (wrote: string, ref: string, formula: boolean): string =>
  `${wrote === '' ? '空欄' : `「${wrote}」${formula ? '(式の値)' : 'と記入'}`}${ref === '' ? '' : `　欄 ${ref}`}`

/** Every value the cell has had; any of them can stand there again. */
function EarlierValues({ focus, row, name }: { focus: CellKey; row: PreviewRow; name: string }) {
  const api = useApi()
  // A reviewer has no such screen: whoever may take a sheet over may put a value back.
  const mayRecord = useMay('sheetFiles.apply')
  const history = useAnswer(api.sheetFiles.history, focus)
  const record = useCommand(api.scores.record, { done: `${name}を前の値に戻しました` })
  const comment = useCommand(api.scores.comment, { done: `${name}を前の値に戻しました` })
  const { sheetRevision } = row
  const putBack = ({ seq, value, raw }: EarlierValue) => {
    if (sheetRevision === null) return null
    const { sheetId, criterionId } = focus
    return criterionId === null
      ? comment.run({ sheetId, comment: value, revision: sheetRevision })
      : record.run({ sheetId, criterionId, raw, earlier: seq, revision: sheetRevision })
  }
  return (
    <Answer of={history}>
      {(entries) =>
        entries.length === 0 ? (
          <p className="sub">これまでの値はありません。</p>
        ) : (
          <>
            <ol className={styles['earlier']} aria-label="これまでの値">
              {entries.map((entry, index) => (
                <li key={entry.seq}>
                  <b>{valueWords(entry.value)}</b>
                  <span className="sub">
                    {entry.at === null
                      ? ''
                      : `${formatWareki(toJst(entry.at).slice(0, 10), 'short')} ${toJst(entry.at).slice(11, 16)} `}
                    {entry.from}
                    {entry.by === '' ? '' : `・${entry.by}`}
                  </span>
                  {index === 0 ? (
                    <span className="sub">今の値</span>
                  ) : (
                    mayRecord && (
                      <Button small look="quiet" onClick={() => putBack(entry)}>
                        この値に戻す
                      </Button>
                    )
                  )}
                </li>
              ))}
            </ol>
            <ErrorNote error={record.error ?? comment.error} />
          </>
        )
      }
    </Answer>
  )
}
