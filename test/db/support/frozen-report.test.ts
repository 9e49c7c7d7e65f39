import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storedFrozenReport } from '../../../db/stored/frozen-report.ts'
import { kindOf } from '../../../db/stored/kind.ts'
import { books } from '../../../electron/reports/books.ts'
import type { GivenOffice } from '../../support/office/office.ts'
import { aSession, givenCase } from '../../support/office/selected.ts'
import { readWorkbook, recordsOf, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { asStored } from '../../support/stored-kinds.ts'

/** 令和8年10月 as a program of the first version froze it, with words that the office has changed since. */
const october = readFileSync(new URL('../../fixtures/stored/frozen-report/v1.json', import.meta.url), 'utf8')

/** Puts a month on file as an old program left it: nothing in it says the same as the records of today. */
function onFile({ office }: GivenOffice, caseId: string, frozen: string): string {
  const id = randomUUID()
  const file = new Database(office.file)
  file
    .prepare(
      `INSERT INTO progress_report (id, case_id, period, from_on, to_on, due_on, state, overall, talent, theme,
                                    suggested, content, frozen, submitted_on, confirmed_by, confirmed_at)
       VALUES (?, ?, '2026-10', '2026-10-01', '2026-10-31', '2026-11-10', 'confirmed', 'mostly', 'mostly', 'not_started',
               ?, 'of no use', ?, '2026-11-09', '見本 太郎', '2026-11-09T09:00:00+09:00')`,
    )
    .run(id, caseId, readFileSync(new URL('../../fixtures/stored/suggested/v1.json', import.meta.url), 'utf8'), frozen)
  file.close()
  return id
}

const bookOf = async ({ ask }: GivenOffice, reportId: string) => {
  const header = ask.reports.header({ fy: 2026, asOf: '2029-11-01' })
  return readWorkbook(await books.R10.write(ask.reports.progress({ reportId }), header))
}

describe('a month that was frozen by the first version of the program', () => {
  it('opens on its page', () => {
    const given = givenCase()
    const caseId = given.page.id
    const id = onFile(given, caseId, october)
    const { content, state } = given.ask.progress.get({ caseId, id })
    expect(state).toBe('confirmed')
    expect(content.milestones.map(({ title, status }) => [title, status.label])).toEqual([
      ['募集要項の公表', '済み'],
      ['業務の棚卸し', 'これから'],
      ['中間報告', '遅延'],
    ])
    expect(content).toMatchObject({
      nextSessionOn: '2026-11-12',
      kpis: [{ latest: 8, level: { label: 'おおよそ順調' } }, { level: null }],
      actions: [{ body: '要項の修正' }],
    })
    expect(given.defects).toEqual([])
  })

  it('opens in Excel, in the words of its day', async () => {
    const given = givenCase()
    const workbook = await bookOf(given, onFile(given, given.page.id, october))
    const printed = workbook.sheets.flatMap(wordsOf).join('\n')
    for (const word of ['秋田県', '庁内DX', 'おおよそ順調', '着手前', '確定', '定例(旧称)', '研修の動画がほしい。'])
      expect(printed).toContain(word)
    expect(printed).not.toContain('岩手県')
    expect(recordsOf(sheetNamed(workbook, 'データ')).length).toBeGreaterThan(0)
  })

  it('still opens when a report of today says more', () => {
    const version1 = storedFrozenReport.shape
    const version2 = z.intersection(version1, z.object({ lessons: z.string() }))
    const grown = kindOf({
      name: 'frozen-report',
      shape: version2,
      older: [{ shape: version1, up: (old: z.output<typeof version1>) => ({ ...old, lessons: '' }) }],
    })
    const read = grown.read(asStored(october) as Parameters<typeof grown.read>[0], '令和8年10月')
    expect(read).toMatchObject({
      lessons: '',
      period: { month: '2026-10' },
      drawn: { sessions: [{ seq: 1 }, { seq: 2 }] },
    })
  })

  it('that fits no version is a defect that names it, and no half of it is shown', () => {
    const given = givenCase()
    const caseId = given.page.id
    const id = onFile(given, caseId, '{"v":1,"is":{"body":{}}}')
    const broken = expect.objectContaining({ problem: expect.objectContaining({ code: 'broken' }) })
    expect(() => given.ask.progress.get({ caseId, id })).toThrow(broken)
    expect(String(given.defects[0])).toContain(`stored frozen-report of ${id}: does not fit at body.lgCode`)
  })
})

describe('a month that was confirmed', () => {
  it('prints the same after its body, its theme and its records have changed', async () => {
    const given = givenCase()
    const { page } = given
    given.at('2026-11-02T09:00:00+09:00')
    given.ask.sessions.add({
      ...aSession('2026-10-08T14:00:00+09:00', { summary: '給与の幅を整理した。' }),
      caseId: page.id,
    })
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId: page.id, period: '2026-10' })
    const unconfirmed = given.ask.reports.progress({ reportId: draft.id })
    given.ask.progress.confirm({ id: draft.id, revision: draft.revision })
    const confirmed = given.ask.reports.progress({ reportId: draft.id })
    expect(confirmed).toEqual({
      ...unconfirmed,
      status: { code: 'confirmed', label: '確認済' },
      submittedOn: '2026-11-02',
      confirmedBy: '見本 太郎',
      confirmedAt: '2026-11-02T09:00:00+09:00',
    })

    const year = given.ask.programme.year({ fy: 2026 })
    for (const theme of year.themes) given.ask.programme.editTheme({ ...theme, fy: 2026, name: '改めた名称' })
    const file = new Database(given.office.file)
    file.prepare("UPDATE support_case SET jis2 = '05', theme = 'F', goal_talent = '改めた目標'").run()
    file.close()
    expect(given.ask.reports.progress({ reportId: draft.id })).toEqual(confirmed)
    expect(wordsOf(sheetNamed(await bookOf(given, draft.id), '様式'))).not.toContain('改めた')
  })
})
