import { randomUUID } from 'node:crypto'
import type { Caller } from '../../../db/caller.ts'
import type { GivenOffice } from '../office/office.ts'

export type Tell = <Value = { id: string; revision: number }>(name: string, input: object, caller?: Caller) => Value

interface Returned {
  readonly jis2: string
  readonly fileId: string
}
interface Seated {
  readonly seats: { readonly b: string }
}

/** A sheet of 委員B goes out by Excel and comes back: a cell of it goes in, one cannot be read, and one file is none. */
export function backByExcel({ ask }: GivenOffice, tell: Tell, { jis2, fileId }: Returned, { seats }: Seated): void {
  const reviewerId = seats.b
  ask.conflicts.declareNone({ reviewerId, bodies: ask.scores.board({ fy: 2026 }).applicants })
  const { office, digest, criteriaMark, upTo, rows, criteria } = ask.sheetFiles.book({ fy: 2026, reviewerId })
  const { candidates } = ask.scores.grid({ fy: 2026, reviewerId })
  const row = rows.find(({ applicationId }) => candidates.find(({ id }) => id === applicationId)?.jis2 === jis2)
  const [first, second] = criteria
  if (!row || !first || !second) throw new Error(`a sheet for ${jis2}`)
  const out = { id: randomUUID(), fy: 2026, reviewerId, fileId, dueOn: '2026-03-10', digest, criteriaMark, upTo }
  tell('sheetFiles.give', out)
  const cell = { column: 5, how: 'unreadable', value: null, wrote: '三' }
  const reading = {
    savedAt: null,
    rows: [
      {
        at: 6,
        sheetId: row.sheetId,
        jis2: null,
        prefecture: row.prefecture,
        twice: false,
        scores: [
          { ...cell, criterionId: first.id },
          { ...cell, criterionId: second.id, how: 'number', value: 3, wrote: '3' },
        ],
        comment: { column: 12, formula: false, typed: '所見' },
      },
    ],
    notes: ['目印のない列に記入があります。'],
  }
  const sheet = { office, fy: 2026, reviewerId, givenId: out.id, digest, reading }
  const { id } = tell('sheetFiles.takeBack', { id: randomUUID(), fy: 2026, fileId, sheet })
  const { sheetRevision } = ask.sheetFiles.preview({ id }).rows.find(({ sheetId }) => sheetId === row.sheetId) ?? {}
  const chosen = { sheetId: row.sheetId, revision: sheetRevision ?? 0, criterionIds: [second.id], comment: true }
  ask.sheetFiles.apply({ id, sheets: [chosen] })
  ask.sheetFiles.history({ sheetId: row.sheetId, criterionId: second.id })
  tell('sheetFiles.takeBack', { id: randomUUID(), fy: 2026, fileId, sheet: null, trouble: '読めないファイル' })
  const aside = tell('sheetFiles.takeBack', { id: randomUUID(), fy: 2026, fileId, sheet })
  ask.sheetFiles.putAside({ id: aside.id, revision: 1 })
}

/** A 申告書 of 委員B goes out and comes back: one answer goes in, what cannot be one is named, and one file is none. */
export function declaredByExcel({ ask }: GivenOffice, tell: Tell, { jis2, fileId }: Returned, { seats }: Seated): void {
  const reviewerId = seats.b
  ask.conflicts.takeNoneBack({ reviewerId, bodies: [jis2] })
  const { office, digest, upTo, rows } = ask.declarations.book({ fy: 2026, reviewerId })
  const prefecture = rows.find((row) => row.jis2 === jis2)?.prefecture ?? ''
  const out = { id: randomUUID(), fy: 2026, reviewerId, fileId, dueOn: '2026-03-10', digest, upTo }
  tell('declarations.give', out)
  const blank = { column: 5, how: 'blank', text: '' } as const
  const none = { column: 4, how: 'text', text: 'なし' } as const
  const row = { at: 14, jis2, prefecture, twice: false }
  const signed = { name: '', on: '' }
  const mark = { office, fy: 2026, reviewerId, givenId: out.id, digest }
  const parts = { answer: none, kind: blank, detail: blank, since: blank }
  const reading = { savedAt: null, rows: [{ ...row, parts }], signed, notes: [] }
  const back = { fy: 2026, fileId, trouble: '' }
  const { id } = ask.declarations.takeBack({ ...back, id: randomUUID(), declaration: { ...mark, reading } })
  const { seen = 0 } = ask.declarations.preview({ id }).rows.find((each) => each.jis2 === jis2) ?? {}
  ask.declarations.apply({ id, rows: [{ jis2, seen, treatment: null }] })
  ask.declarations.history({ reviewerId, jis2 })
  // With words of its own in every part.
  const said = { column: 6, how: 'text', text: '内容' } as const
  const words = { answer: said, kind: said, detail: said, since: said }
  const spoken = {
    ...reading,
    rows: [{ ...row, parts: words }],
    signed: { name: '氏名', on: '提出日' },
    notes: ['覚え'],
  }
  const aside = tell('declarations.takeBack', { ...back, id: randomUUID(), declaration: { ...mark, reading: spoken } })
  ask.declarations.preview({ id: aside.id })
  tell('declarations.takeBack', { ...back, id: randomUUID(), declaration: null, trouble: '読めないファイル' })
  ask.declarations.putAside({ id: aside.id, revision: 1 })
  tell('declarations.takeBack', { ...back, id: randomUUID(), declaration: { ...mark, reading: spoken } })
}
