import { randomUUID } from 'node:crypto'
import { readScoreSheet } from '../../../electron/documents/sheets/score-sheet.ts'
import { writeSheetBook } from '../../../electron/reports/books/r04-sheet.ts'
import { madeUpForm } from '../forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../office/office.ts'
import { passed } from '../office/year.ts'
import { backAs, putter, type Taken } from './back.ts'

export const elevenBodies = [
  '秋田県',
  '栃木県',
  '石川県',
  '山梨県',
  '長野県',
  '三重県',
  '奈良県',
  '島根県',
  '高知県',
  '長崎県',
  '佐賀県',
] as const

/** A day after the sheets have gone out, when they come back. */
export const returnDay = '2026-03-05T10:00:00+09:00'

export interface SheetsOut extends GivenOffice {
  readonly reviewers: readonly { readonly id: string; readonly code: string }[]
  /** The workbook of that reviewer, handed out. */
  bookOf(code: string): Promise<Uint8Array>
  /** What the job does with a file that came back, in this process. */
  back(bytes: Uint8Array, fileName: string): Taken
  preview(returnId: string): ReturnType<GivenOffice['ask']['sheetFiles']['preview']>
  /** Every cell that may go in. */
  applyAll(returnId: string): { scores: number; comments: number }
  scoresOf(code: string): Record<string, readonly (number | null)[]>
  idOf(code: string): string
}

/** An office in the middle of its scoring, with that many bodies and reviewers, and the conflicts that were declared. */
export function sheetsOut({
  bodies = elevenBodies.slice(0, 3),
  reviewers = 2,
  conflicts = {},
  given = givenOffice(),
}: {
  bodies?: readonly string[]
  reviewers?: number
  /** By the code of the reviewer, 都道府県コード. */
  conflicts?: Readonly<Record<string, readonly string[]>>
  given?: GivenOffice
} = {}): SheetsOut {
  const { ask } = given
  for (const [index, name] of bodies.entries())
    passed(ask, madeUpForm(name), `2026-02-${String(2 + index).padStart(2, '0')}T10:00:00+09:00`)
  for (let n = 1; n <= reviewers; n += 1) ask.reviewers.add({ id: randomUUID(), fy: 2026, name: `見本 ${n}郎` })
  const list = () => ask.reviewers.list({ fy: 2026 })
  for (const [code, declared] of Object.entries(conflicts))
    for (const jis2 of declared)
      ask.conflicts.declare({
        id: randomUUID(),
        reviewerId: list().find((each) => each.code === code)?.id ?? '',
        jis2,
        kind: 'business',
        treatment: 'exclude',
        detail: '',
      })
  const applied = ask.scores.board({ fy: 2026 }).applicants
  for (const { id: reviewerId, code } of list()) {
    const bodies = applied.filter((jis2) => !conflicts[code]?.includes(jis2))
    if (bodies.length > 0) ask.conflicts.declareNone({ reviewerId, bodies })
  }
  given.at('2026-03-02T10:00:00+09:00')
  ask.scores.start({ fy: 2026 })
  const idOf = (code: string) => {
    const found = list().find((each) => each.code === code)
    if (!found) throw new Error(`nobody is ${code}`)
    return found.id
  }
  const put = putter(given)
  const preview = (id: string) => ask.sheetFiles.preview({ id })
  return {
    ...given,
    reviewers: list().map(({ id, code }) => ({ id, code })),
    idOf,
    async bookOf(code) {
      const reviewerId = idOf(code)
      const book = ask.sheetFiles.book({ fy: 2026, reviewerId })
      const header = { ...ask.reports.header({ fy: 2026, asOf: '2026-03-02' }), documentNumber: '' }
      const givenId = randomUUID()
      const dueOn = '2026-03-10'
      const bytes = await writeSheetBook(book, { givenId, dueOn, sendTo: '', givenAt: header.printedAt }, header)
      const { digest, criteriaMark, upTo } = book
      const fileId = put(`R8_採点票_${code}_20260302.xlsx`, bytes)
      ask.sheetFiles.give({ id: givenId, fy: 2026, reviewerId, fileId, dueOn, digest, criteriaMark, upTo })
      return bytes
    },
    back: (bytes, fileName) =>
      backAs('sheet', put(fileName, bytes), bytes, fileName, {
        read: readScoreSheet,
        take: (file, read, trouble) => {
          // As it travels between the processes.
          const sheet = read && JSON.parse(JSON.stringify({ ...read.mark, reading: read.reading }))
          return ask.sheetFiles.takeBack({ ...file, sheet, trouble })
        },
      }),
    preview,
    applyAll(id) {
      const sheets = preview(id).rows.flatMap(({ sheetId, sheetRevision, scores, comment }) => {
        const takeable = (kind: string | undefined) => kind === 'new' || kind === 'changed'
        const criterionIds = scores.filter(({ kind }) => takeable(kind)).map(({ criterionId }) => criterionId)
        if (sheetId === null || sheetRevision === null) return []
        if (criterionIds.length === 0 && !takeable(comment?.kind)) return []
        return [{ sheetId, revision: sheetRevision, criterionIds, comment: takeable(comment?.kind) }]
      })
      return sheets.length === 0 ? { scores: 0, comments: 0 } : ask.sheetFiles.apply({ id, sheets })
    },
    scoresOf(code) {
      const grid = ask.scores.grid({ fy: 2026, reviewerId: idOf(code) })
      return Object.fromEntries(
        grid.sheets.map(({ applicationId, scores }) => [
          grid.candidates.find(({ id }) => id === applicationId)?.prefecture ?? '',
          grid.criteria.map(({ id }) => scores[id] ?? null),
        ]),
      )
    },
  }
}
