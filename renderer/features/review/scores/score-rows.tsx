import { sheetTotal } from '../../../../shared/domain/review/scoring.ts'
import type { EditGridCell, EditGridRow } from '../../../ui/grid/edit-grid.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { GridSheet, ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { keyOfPart, type ScoreDesk } from './score-desk.ts'

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

/** The applications as lines of the grid, in order of receipt; after them what is kept from this reviewer, by name. */
export function gridRows({ grid, sheets, desk, markMissing }: Shown): EditGridRow[] {
  const scored = grid.candidates.map((candidate) => {
    const sheet = sheets.find(({ applicationId }) => applicationId === candidate.id)
    const closed = whyNotScored(sheet)
    const head = {
      key: candidate.id,
      name: candidate.prefecture,
      label: (
        <span className={styles['gridLabel']}>
          {candidate.prefecture}
          <span className="sub">{candidate.theme}</span>
          {sheet !== undefined && stateTag[sheet.state]}
        </span>
      ),
    }
    if (sheet === undefined || closed !== null) return { ...head, excluded: closed ?? '', cells: {} }
    const cells = grid.criteria.map(({ id }): [string, EditGridCell] => {
      const mark = desk.typed[keyOfPart(sheet.id, id)]?.mark
      const value = sheet.scores[id] ?? null
      const remark = sheet.remarks[id]
      return [
        id,
        {
          value,
          ...(remark === undefined ? {} : { remark }),
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
      total: sheetTotal(grid.criteria, sheet.scores).total ?? '–',
    }
  })
  const kept = grid.excluded.map(({ jis2, prefecture, why }) => ({
    key: jis2,
    name: prefecture,
    label: <span className={styles['gridLabel']}>{prefecture}</span>,
    excluded: `／ ${why}`,
    cells: {},
  }))
  return [...scored, ...kept]
}

function whyNotScored(sheet: GridSheet | undefined): string | null {
  if (sheet === undefined) return '／ 採点票がありません'
  return sheet.state === 'absent' ? '／ 欠席(この応募の採点はありません)' : null
}
