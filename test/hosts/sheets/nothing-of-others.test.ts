import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { sheetsOut } from '../../support/sheets/sheets-out.ts'

/** Texts that stand nowhere else, one for each body, each reviewer and each person. */
const marked = (name: string, sign: string): ApplicationForm => {
  const form = madeUpForm(name)
  const say = (what: string) => `${sign}${what}`
  return {
    ...form,
    themeReason: say('理由'),
    structure: say('体制'),
    issues: { talent: say('課題甲'), theme: say('課題乙') },
    wishes: { talent: say('希望甲'), theme: say('希望乙') },
    goal: say('目標'),
    spread: say('横展開'),
    contact: { ...form.contact, name: 'ZQX担当氏名', tel: '0120-000-111', email: 'zqx@example.lg.jp' },
  }
}

/** All bytes of a workbook as text: every part, its name, and whatever is not packed. */
const textOf = (book: Uint8Array): string =>
  [
    Buffer.from(book).toString('utf8'),
    ...Object.entries(unzipSync(book)).map(([name, bytes]) => `${name} ${strFromU8(bytes)}`),
  ].join('\n')

describe('the workbook of one reviewer, searched byte by byte', () => {
  const given = () => {
    const office = givenOffice()
    passed(office.ask, marked('秋田県', 'ZQX秋田'), '2026-02-02T10:00:00+09:00')
    passed(office.ask, marked('三重県', 'ZQX三重'), '2026-02-03T10:00:00+09:00')
    return sheetsOut({ bodies: [], reviewers: 2, conflicts: { 委員A: ['24', '13'] }, given: office })
  }

  it('holds its own sheets, and nothing of conflicted bodies, other reviewers, their scores, or people', async () => {
    const out = given()
    const [own, other] = [out.idOf('委員A'), out.idOf('委員B')]
    const grid = out.ask.scores.grid({ fy: 2026, reviewerId: other })
    for (const sheet of grid.sheets)
      out.ask.scores.comment({ sheetId: sheet.id, comment: 'ZQX他委員の所見', revision: sheet.revision })
    const book = textOf(await out.bookOf('委員A'))
    // What is looked for is found where it belongs.
    expect(book).toContain('ZQX秋田目標')
    expect(book).toContain('三重県')
    const hidden = [
      'ZQX三重',
      'ZQX担当氏名',
      '0120-000-111',
      'zqx@example.lg.jp',
      'ZQX他委員の所見',
      '委員B',
      '見本 1郎',
      '見本 2郎',
      other,
      ...grid.sheets.map(({ id }) => id),
    ]
    const conflicted = out.ask.applications.list({ fy: 2026 }).find(({ prefecture }) => prefecture === '三重県')
    hidden.push(conflicted?.id ?? 'x', conflicted?.receiptNo ?? 'x')
    const sheets = out.ask.scores.grid({ fy: 2026, reviewerId: own }).sheets
    expect(sheets.some(({ applicationId }) => applicationId === conflicted?.id)).toBe(false)
    expect(hidden.filter((text) => book.includes(text))).toEqual([])
  })

  it('says of a declared body nothing that tells whether it has applied', async () => {
    const out = given()
    const book = textOf(await out.bookOf('委員A'))
    // 三重県 has applied and 東京都 has not: both stand there alike.
    for (const name of ['三重県', '東京都']) expect(book.split(name).length - 1, name).toBeGreaterThan(0)
    expect(book.split('三重県').length).toBe(book.split('東京都').length)
  })
})
