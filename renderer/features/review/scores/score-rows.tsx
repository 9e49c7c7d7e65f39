import { sheetTotal } from '../../../../shared/domain/review/scoring.ts'
import { type LookState, lookStateLabel } from '../../../../shared/domain/review/second-look/look.ts'
import type { EditGridCell } from '../../../ui/grid/grid-cell.tsx'
import type { EditGridRow } from '../../../ui/grid/grid-line.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { GridSheet, ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { lookSign, uncheckedOf } from './look-sign.ts'
import { keyOfPart, type Mark, type ScoreDesk } from './score-desk.ts'

const stateTag = {
  open: null,
  excluded: null,
  absent: null,
  submitted: <Tag tone="ok">提出済</Tag>,
  locked: <Tag tone="neutral">確定</Tag>,
} as const

interface Shown {
  grid: ScoreGrid
  /** As the eye should see them: with what is typed. */
  sheets: readonly GridSheet[]
  desk: Pick<ScoreDesk, 'typed'>
  /** Empty cells stand out. */
  markMissing: boolean
}

/**
 * The applications as lines of the grid, in order of receipt; after them what is kept from this reviewer, by name. A line
 * whose sheet is the same as before is the very line it was, so that a key draws the lines it changes and no other.
 */
export function createGridRows(): (shown: Shown) => EditGridRow[] {
  const scored = remembering(scoredRow)
  const kept = remembering(keptRow)
  return ({ grid, sheets, desk, markMissing }) => {
    const sheetOf = new Map(sheets.map((sheet) => [sheet.applicationId, sheet]))
    return [
      ...grid.candidates.map((candidate) => {
        const sheet = sheetOf.get(candidate.id)
        const marks = grid.criteria.map(({ id }) => sheet && desk.typed[keyOfPart(sheet.id, id)]?.mark)
        return scored(candidate.id, candidate, sheet, grid.criteria, markMissing, ...marks)
      }),
      ...grid.excluded.map((excluded) => kept(excluded.jis2, excluded)),
    ]
  }
}

function scoredRow(
  candidate: ScoreGrid['candidates'][number],
  sheet: GridSheet | undefined,
  criteria: ScoreGrid['criteria'],
  markMissing: boolean,
  ...marks: readonly (Mark | undefined)[]
): EditGridRow {
  const closed = whyNotScored(sheet)
  const unchecked = sheet === undefined ? 0 : uncheckedOf(sheet)
  const head = {
    key: candidate.id,
    name: candidate.prefecture,
    label: (
      <span className={styles['gridLabel']}>
        {candidate.prefecture}
        <span className="sub">{candidate.theme}</span>
        {sheet !== undefined && stateTag[sheet.state]}
        {unchecked > 0 && <Tag tone="warn">◇ 照合待ち {unchecked}</Tag>}
      </span>
    ),
  }
  if (sheet === undefined || closed !== null) return { ...head, excluded: closed ?? '', cells: {} }
  const cells = criteria.map(({ id }, index): [string, EditGridCell] => {
    const mark = marks[index]
    const value = sheet.scores[id] ?? null
    const remark = sheet.remarks[id]
    return [
      id,
      {
        value,
        ...(remark === undefined ? {} : { remark }),
        ...signOf(sheet.looks[id]?.state),
        missing: markMissing && value === null && sheet.state === 'open',
        saving: mark?.state === 'saving',
        failed: mark?.state === 'failed' ? mark.why : null,
      },
    ]
  })
  return {
    ...head,
    readOnly: sheet.state !== 'open',
    cells: Object.fromEntries(cells),
    total: sheetTotal(criteria, sheet.scores).total ?? '–',
  }
}

/** The sign of a point that waits; one that was checked needs none. */
const signOf = (state: LookState | undefined): Pick<EditGridCell, 'sign'> =>
  state === undefined || state === 'checked' ? {} : { sign: signs[state] }
const signs = {
  waiting: { mark: lookSign.waiting, word: lookStateLabel.waiting },
  differs: { mark: lookSign.differs, word: lookStateLabel.differs },
} as const

const keptRow = ({ jis2, prefecture, why }: ScoreGrid['excluded'][number]): EditGridRow => ({
  key: jis2,
  name: prefecture,
  label: <span className={styles['gridLabel']}>{prefecture}</span>,
  excluded: `／ ${why}`,
  cells: {},
})

/** Makes a thing anew only when what it is made of is not the same any more. */
function remembering<Parts extends readonly unknown[], Made>(make: (...parts: Parts) => Made) {
  const known = new Map<string, { parts: Parts; made: Made }>()
  return (key: string, ...parts: Parts): Made => {
    const before = known.get(key)
    if (before?.parts.length === parts.length && before.parts.every((part, index) => part === parts[index]))
      return before.made
    const made = make(...parts)
    known.set(key, { parts, made })
    return made
  }
}

function whyNotScored(sheet: GridSheet | undefined): string | null {
  if (sheet === undefined) return '／ 採点票がありません'
  return sheet.state === 'absent' ? '／ 欠席(この応募の採点はありません)' : null
}
