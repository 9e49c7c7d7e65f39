import type { KeyboardEvent } from 'react'
import { cellKindLabel, isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import styles from '../papers/papers.module.css'
import type { Preview, PreviewRow } from '../records.ts'
import { type CellKey, type CommentCell, keyOf, type ScoreCell } from './left-out.ts'

interface ReturnGridProps {
  preview: Preview
  chosen: ReadonlySet<string>
  focus: CellKey | null
  onFocus: (key: CellKey) => void
  onChoose: (keys: readonly CellKey[], on: boolean) => void
}

/** Every cell beside the office's. One stop of Tab: arrows walk, Space takes or leaves the row. */
export function ReturnGrid({ preview, chosen, focus, onFocus, onChoose }: ReturnGridProps) {
  const { rows, criteria } = preview
  const takeable = (row: PreviewRow): CellKey[] => {
    const { sheetId, scores, comment } = row
    if (sheetId === null) return []
    return [
      ...scores.filter(({ kind }) => isTakeable(kind)).map(({ criterionId }) => ({ sheetId, criterionId })),
      ...(comment !== null && isTakeable(comment.kind) ? [{ sheetId, criterionId: null }] : []),
    ]
  }
  const first = rows.find(({ sheetId }) => sheetId !== null)
  const stop =
    focus === null ? keyOf({ sheetId: first?.sheetId ?? '', criterionId: criteria[0]?.id ?? null }) : keyOf(focus)
  const cellProps = (key: CellKey) => ({
    'data-cell': keyOf(key),
    'data-focus': focus !== null && keyOf(focus) === keyOf(key) ? true : undefined,
    tabIndex: keyOf(key) === stop ? 0 : -1,
    onFocus: () => onFocus(key),
    onClick: () => onFocus(key),
  })
  return (
    <div className={styles['gridBox']}>
      <table
        className={styles['grid']}
        aria-label={`${preview.reviewer.code}の票の全部の欄`}
        onKeyDown={(event) => walk(event, rows, onChoose, takeable, chosen)}
      >
        <thead>
          <tr>
            <th scope="col" className={styles['check']}>
              <span className="sr-only">反映</span>
            </th>
            <th scope="col">都道府県</th>
            {criteria.map(({ id, shortName, name, weight }) => (
              <th key={id} scope="col" title={name}>
                {shortName || name} ×{weight}
              </th>
            ))}
            <th scope="col">所見</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const own = takeable(row)
            const taken = own.filter((key) => chosen.has(keyOf(key))).length
            return (
              <tr key={row.sheetId ?? `${row.prefecture}/${index}`} data-row={row.sheetId ?? undefined}>
                <td className={styles['check']}>
                  {own.length > 0 && (
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={`${row.prefecture}を反映する`}
                      checked={taken === own.length}
                      ref={(box) => {
                        if (box) box.indeterminate = taken > 0 && taken < own.length
                      }}
                      onChange={(event) => onChoose(own, event.target.checked)}
                    />
                  )}
                </td>
                <th scope="row">{row.prefecture}</th>
                {row.standing === 'read' && row.sheetId !== null ? (
                  <ReadCells row={row} sheetId={row.sheetId} chosen={chosen} cellProps={cellProps} />
                ) : (
                  <td colSpan={criteria.length + 1} className={styles['whole']} data-standing={row.standing}>
                    {row.why}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ReadCellsProps {
  row: PreviewRow
  sheetId: string
  chosen: ReadonlySet<string>
  cellProps: (key: CellKey) => object
}

function ReadCells({ row, sheetId, chosen, cellProps }: ReadCellsProps) {
  const shown = (key: CellKey, kind: ScoreCell['kind']) => ({
    'data-kind': kind,
    'data-left': isTakeable(kind) && !chosen.has(keyOf(key)) ? true : undefined,
  })
  return (
    <>
      {row.scores.map((cell) => {
        const key = { sheetId, criterionId: cell.criterionId }
        return (
          <td
            key={cell.criterionId}
            {...shown(key, cell.kind)}
            {...cellProps(key)}
            title={`${cellKindLabel[cell.kind]} ${cell.ref}`}
          >
            <ScoreWords cell={cell} />
          </td>
        )
      })}
      {row.comment === null ? (
        <td data-kind="absent">欄がない</td>
      ) : (
        <td
          className={styles['words']}
          {...shown({ sheetId, criterionId: null }, row.comment.kind)}
          {...cellProps({ sheetId, criterionId: null })}
        >
          {commentWords(row.comment)}
        </td>
      )}
    </>
  )
}

/** Each kind by a sign or a word, and not by its colour alone. */
function ScoreWords({ cell: { kind, wrote, value, current, formula } }: { cell: ScoreCell }) {
  const mark = formula ? '式 ' : ''
  switch (kind) {
    case 'new':
      return (
        <b>
          {mark}＋{value}
        </b>
      )
    case 'changed':
      return (
        <>
          {current} →{' '}
          <b>
            {mark}
            {value}
          </b>
        </>
      )
    case 'same':
      return <>{current}</>
    case 'empty':
      return <>―</>
    case 'stale':
      return (
        <>
          {wrote === '' ? '空欄' : wrote} <small>古い</small>
        </>
      )
    case 'outOfRange':
    case 'unreadable':
      return <b>{wrote}</b>
    case 'blank':
      return <b>空欄</b>
    case 'closed':
      return (
        <>
          {wrote === '' ? '空欄' : wrote} <small>提出済み</small>
        </>
      )
    case 'absent':
      return <small>列なし</small>
  }
}

function commentWords({ kind, typed, formula }: CommentCell): string {
  const length = `${[...typed].length}字`
  if (kind === 'empty') return '―'
  if (kind === 'same') return '同じ'
  if (kind === 'new') return `${formula ? '式 ' : '＋ '}新 ${length}`
  if (kind === 'changed') return `→ 変更 ${length}`
  return cellKindLabel[kind]
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function walk(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly PreviewRow[],
  onChoose: ReturnGridProps['onChoose'],
  takeable: (row: PreviewRow) => readonly CellKey[],
  chosen: ReadonlySet<string>,
): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const line = cell?.closest('tr')
  if (!cell || !line || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === ' ') {
    event.preventDefault()
    const row = rows.find(({ sheetId }) => sheetId === line.dataset['row'])
    const own = row === undefined ? [] : takeable(row)
    if (own.length > 0)
      onChoose(
        own,
        own.some((key) => !chosen.has(keyOf(key))),
      )
    return
  }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const cellsIn = (of: Element) => [...of.querySelectorAll<HTMLElement>('[data-cell]')]
  const lines = [...event.currentTarget.querySelectorAll('tr')].filter((each) => cellsIn(each).length > 0)
  const column = cellsIn(line).indexOf(cell) + step[1]
  const to = lines[lines.indexOf(line) + step[0]]
  if (to) cellsIn(to)[column]?.focus()
}
