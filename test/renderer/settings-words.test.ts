import { describe, expect, it } from 'vitest'
import { operationsOf } from '../../db/sight/admission.ts'
import { checkWords } from '../../renderer/features/settings/audit/check-words.ts'
import { tabOf, tabsFor } from '../../renderer/features/settings/place.ts'
import { calendarOf, kindOf } from '../../renderer/features/settings/year/days-off.ts'
import type { OperationName } from '../../shared/contract/index.ts'
import type { Role } from '../../shared/domain/roles.ts'

describe('the calendar of a year', () => {
  it('shows the law’s days off in order, from April to March, and nothing else', () => {
    const days = calendarOf(2026, [])
    expect(days[0]).toEqual({ date: '2026-04-29', name: '昭和の日', edit: null })
    expect(days.find(({ date }) => date === '2026-09-22')?.name).toBe('国民の休日')
    expect(days.filter((day) => kindOf(day) === '年末年始').map(({ date }) => date)).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-02',
      '2027-01-03',
    ])
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted())
  })

  it('puts the office’s own days among them, and those of other years at the end', () => {
    const own = { date: '2026-06-01', name: '庁舎の停電', open: false, revision: 1 }
    const opened = { date: '2026-04-29', name: '昭和の日', open: true, revision: 1 }
    const other = { date: '2027-06-01', name: '庁舎の停電', open: false, revision: 1 }
    const days = calendarOf(2026, [other, own, opened])
    expect(kindOf(days[0] ?? { date: '', name: '', edit: null })).toBe('開庁日にした')
    expect(days.filter(({ edit }) => edit !== null).map(({ date }) => date)).toEqual([
      '2026-04-29',
      '2026-06-01',
      '2027-06-01',
    ])
    expect(days.at(-1)?.date).toBe('2027-06-01')
  })
})

describe('the check of the office file', () => {
  const files = { count: 31, bytes: 3_145_728, changed: [] }
  const whole = {
    integrity: 'ok',
    files,
    entries: 1204,
    firstBad: null,
    head: 'a',
    printed: null,
    values: true,
    pages: { known: 3100, count: 3100, changed: [] },
    beside: null,
    copies: { count: 2, strange: [] },
  }
  it('says that all fits, with how much was looked at', () => {
    expect(checkWords(whole)).toMatchObject([{ whole: true, more: expect.stringContaining('1,204件') }])
  })
  it('says which stored files it compared, and what it did not look at', () => {
    const [{ more } = { more: '' }] = checkWords(whole)
    expect(more).toContain('保存した書類31点(3MB)')
    expect(more).toContain('バックアップがそろって作り直されていないかは、印刷された値を入力すると分かります')
    expect(checkWords({ ...whole, files: { count: 0, bytes: 0, changed: [] } })[0]?.more).toContain('書類はありません')
  })
  it('names the stored files that have changed, and the first ten of many', () => {
    const changed = Array.from({ length: 12 }, (_, at) => ({ fileId: String(at), name: `書類${at}.docx` }))
    const [words] = checkWords({ ...whole, files: { ...files, changed } })
    expect(words).toMatchObject({ whole: false, title: expect.stringContaining('31点のうち12点') })
    expect(words?.more).toContain('「書類9.docx」ほか2点')
  })
  it('says all that is wrong, not only the first of it', () => {
    const changed = [{ fileId: 'a', name: '別添2.docx' }]
    const firstBad = { seq: 37, why: '37番の記録の内容が鎖に合いません。' }
    expect(checkWords({ ...whole, integrity: 'page 9', files: { ...files, changed }, firstBad })).toHaveLength(3)
  })
  it('names the first entry that does not fit before a damaged file', () => {
    const firstBad = { seq: 37, why: '37番の記録の内容が鎖に合いません。' }
    const [words] = checkWords({ ...whole, integrity: 'row 3 missing', firstBad })
    expect(words?.whole).toBe(false)
    expect(words?.more).toContain('37番の記録の内容が鎖に合いません。')
  })
  it('says what a damaged file needs', () => {
    const [words] = checkWords({ ...whole, integrity: 'row 3 missing from index' })
    expect(words).toMatchObject({ whole: false, title: '台帳ファイルが傷んでいます' })
    expect(words?.more).toContain('row 3 missing from index')
  })
  it('says how far pages, values and backups were compared', () => {
    const pages = { known: 3000, count: 3100, changed: [] }
    const [all] = checkWords({ ...whole, pages })
    expect(all?.more).toContain('決定・パスワードなどの値は、最後の操作の時のままです。')
    expect(all?.more).toContain('3,100頁のうち3,000頁')
    expect(all?.more).toContain('バックアップ2つとも、つながっています。')
    const [first] = checkWords({ ...whole, values: null, copies: { count: 0, strange: [] } })
    expect(first?.whole).toBe(true)
    expect(first?.more).toContain('次に何かを保存した後から確かめられます')
    expect(first?.more).toContain('横にバックアップがない')
  })
  it.each([
    ['pages that have changed', { pages: { known: 3100, count: 3100, changed: [7, 9] } }, '2か所が、保存した時から'],
    ['values that no deed tells of', { values: false }, '記録の値が、操作の記録と合いません'],
    ['a head beside the file that says another thing', { beside: 'lost' as const }, '控え(-head)と合いません'],
    ['a backup of another chain', { copies: { count: 2, strange: ['見本課_20260401.banso'] } }, 'バックアップ1つと'],
  ])('says what is wrong of %s, and what to do', (_, found, title) => {
    const [words, ...others] = checkWords({ ...whole, ...found })
    expect(others).toEqual([])
    expect(words).toMatchObject({ whole: false, title: expect.stringContaining(title) })
    expect(words?.more).toMatch(/バックアップ/)
  })
  it('says of a damaged file only that, and not what follows from it', () => {
    const pages = { known: 3100, count: 3100, changed: [7] }
    expect(checkWords({ ...whole, integrity: 'page 9', values: false, pages })).toHaveLength(1)
  })
  it('says of a printed value whether the chain knows it, beside what it says of the file', () => {
    expect(checkWords({ ...whole, printed: { seq: 31 } })).toMatchObject([{ whole: true }, { whole: true }])
    expect(checkWords({ ...whole, printed: { seq: 31 } })[1]?.more).toContain('31番')
    expect(checkWords({ ...whole, printed: { seq: null } })).toMatchObject([{ whole: true }, { whole: false }])
  })
})

describe('whose settings', () => {
  const mayAs = (role: Role) => (operation: OperationName) => operationsOf({ role }).includes(operation)

  it('a reviewer sees only their own and what the office file is', () => {
    expect(tabsFor(mayAs('reviewer'))).toEqual(['people', 'about'])
    expect(tabOf('audit', mayAs('reviewer'))).toBeNull()
    expect(tabOf(undefined, mayAs('reviewer'))).toBe('people')
  })
  it('an address that names no tab opens the first; one that does not exist opens none', () => {
    expect(tabOf(undefined, mayAs('viewer'))).toBe('year')
    expect(tabOf('nothing', mayAs('officer'))).toBeNull()
  })
})
