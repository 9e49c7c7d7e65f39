import { isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import type { LeftOut } from '../papers/return-frame.tsx'
import type { Preview, PreviewRow } from '../records.ts'

export type ScoreCell = PreviewRow['scores'][number]
export type CommentCell = NonNullable<PreviewRow['comment']>

/** Which cell: a criterion's, or (null) the 総合所見. */
export interface CellKey {
  readonly sheetId: string
  readonly criterionId: string | null
}
export const keyOf = ({ sheetId, criterionId }: CellKey): string => `${sheetId}/${criterionId ?? ''}`

/** Every cell of the rows that are read. */
export const cellsOf = ({ rows }: Preview): readonly (CellKey & { cell: ScoreCell | CommentCell })[] =>
  rows.flatMap(({ sheetId, scores, comment }) =>
    sheetId === null
      ? []
      : [
          ...scores.map((cell) => ({ sheetId, criterionId: cell.criterionId, cell })),
          ...(comment === null ? [] : [{ sheetId, criterionId: null, cell: comment }]),
        ],
  )

/** The value of a formula goes in only where somebody has chosen it. */
export const isChosenAtFirst = ({ kind, formula }: ScoreCell | CommentCell): boolean => isTakeable(kind) && !formula

/** What is taken over where nobody has chosen otherwise. */
export const chosenAtFirst = (preview: Preview): ReadonlySet<string> =>
  new Set(
    cellsOf(preview)
      .filter(({ cell }) => isChosenAtFirst(cell))
      .map(keyOf),
  )

/** What was chosen, sheet by sheet, each as it was seen. */
export const sheetsToTake = ({ rows }: Preview, chosen: ReadonlySet<string>) =>
  rows.flatMap(({ sheetId, sheetRevision, scores }) => {
    if (sheetId === null || sheetRevision === null) return []
    const criterionIds = scores
      .map(({ criterionId }) => criterionId)
      .filter((criterionId) => chosen.has(keyOf({ sheetId, criterionId })))
    const comment = chosen.has(keyOf({ sheetId, criterionId: null }))
    return criterionIds.length === 0 && !comment ? [] : [{ sheetId, revision: sheetRevision, criterionIds, comment }]
  })

export function leftOutOf(preview: Preview): readonly LeftOut[] {
  const names = new Map(preview.criteria.map(({ id, shortName, maxRaw }) => [id, { shortName, maxRaw }]))
  return preview.rows.flatMap((row): readonly LeftOut[] => {
    if (row.standing !== 'read')
      return row.why === '' ? [] : [{ place: row.prefecture, why: row.why, ask: row.standing !== 'conflict' }]
    const scores = row.scores.flatMap((cell) => {
      const { shortName = '', maxRaw = 5 } = names.get(cell.criterionId) ?? {}
      const said = whyScore(cell, maxRaw)
      return said === null ? [] : [{ place: `${row.prefecture}・${shortName}`, ...said }]
    })
    const words = row.comment === null ? null : whyComment(row.comment)
    return words === null ? scores : [...scores, { place: `${row.prefecture}・総合所見`, ...words }]
  })
}

type Said = Pick<LeftOut, 'why' | 'ask'> | null
const asked = (why: string): Said => ({ why, ask: true })
const told = (why: string): Said => ({ why, ask: false })

function whyScore({ kind, wrote, current, formula, currentBy }: ScoreCell, maxRaw: number): Said {
  switch (kind) {
    case 'outOfRange':
      return asked(`「${wrote}」は範囲外(0から${maxRaw}の整数)`)
    case 'unreadable':
      return asked(`「${wrote}」は点として読めません`)
    case 'blank':
      return asked(`空欄(台帳は${current}点)。0点か未記入か`)
    case 'stale':
      return told(
        `台帳が新しい(${currentBy === '' ? '' : `${currentBy}が`}${current ?? '空欄'})。票は${wrote === '' ? '空欄' : wrote}`,
      )
    case 'closed':
      return told(`提出済みなどの票(台帳は${current ?? '空欄'})。直すには「進み具合」で差し戻す`)
    case 'absent':
      return asked('票にこの評価項目の列がありません')
    case 'new':
    case 'changed':
      return formula ? told(`式の値(${wrote})。反映するなら欄で選ぶ`) : null
    case 'same':
    case 'empty':
      return null
  }
}

function whyComment({ kind, formula }: CommentCell): Said {
  switch (kind) {
    case 'outOfRange':
      return asked('4,000字を超えています')
    case 'blank':
      return asked('空欄(台帳には所見があります)')
    case 'stale':
      return told('台帳の所見の方が新しい')
    case 'closed':
      return told('提出済みなどの票')
    case 'new':
    case 'changed':
      return formula ? told('式の値。反映するなら欄で選ぶ') : null
    default:
      return null
  }
}

/** What the officer mails to the reviewer: the cells that only they can clear up. */
export const questionText = (code: string, asks: readonly LeftOut[]): string =>
  [
    `${code}の採点票について、次の欄をご確認ください。`,
    '',
    ...asks.map(({ place, why }) => `・${place}: ${why.replace('委員に確かめてください', '')}`),
    '',
    '正しい点をお知らせいただくか、直した採点票をもう一度お送りください。',
  ].join('\n')
