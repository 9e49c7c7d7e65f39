import { describe, expect, test } from 'vitest'
import { readLetterhead } from '../../../electron/documents/forms/cover.ts'
import { wordingOf } from '../../../electron/documents/forms/definition/wording.ts'
import { newDraft } from '../../../electron/documents/forms/draft.ts'
import { fillCounts } from '../../../electron/documents/forms/fields.ts'
import { readKpis } from '../../../electron/documents/forms/kpis.ts'
import { type Outline, outlineOf, rowsOf } from '../../../electron/documents/forms/outline.ts'
import { readOrganisation, readPast, readSchedule } from '../../../electron/documents/forms/tables.ts'
import { candidatesOf } from '../../../electron/documents/forms/values.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { docx, line, row, table, textCell, textTable } from '../../support/forms/word.ts'

const outlined = (body: string, kind: 'cover' | 'detail'): Outline =>
  outlineOf(openWord(docx(body), 'a.docx'), kind, wordingOf(usualDefinition))

const letter = (number: string, date: string, sender: readonly string[]) =>
  readLetterhead(
    outlined(
      [number, date, '総務省自治行政局地域力創造グループ地域情報化企画室長　殿', ...sender, '応募について']
        .map(line)
        .join(''),
      'cover',
    ),
  )

describe('the head of a letter that says more, or says it otherwise', () => {
  test.each([
    ['（デ戦第57号）', 'unread', null],
    ['デ戦第57号（公印省略）', 'unread', null],
    ['デ戦第⑤号', 'unread', null],
    ['DX-57', 'unread', null],
    ['デ戦第57号、人第3号', 'check', 'デ戦第57号、人第3号'],
    ['デ戦第57号 ※仮', 'check', 'デ戦第57号'],
    ['デ戦第5 7号', 'check', 'デ戦第57号'],
    ['令和8年2月17日　デ戦第57号', 'certain', 'デ戦第57号'],
    ['デ戦第57号　令和8年2月17日', 'certain', 'デ戦第57号'],
    ['番号：デ戦第57号', 'certain', 'デ戦第57号'],
    ['第　　号', 'empty', null],
  ])('文書番号 %s is %s', (number, sureness, value) => {
    expect(letter(number, '令和8年2月17日', ['秋田県知事']).docNo).toMatchObject({ value, sureness })
  })

  test('two dates are looked at, and a date without its year is there', () => {
    expect(letter('デ戦第57号', '令和8年2月17日\n令和8年2月18日', ['秋田県知事']).docDate).toMatchObject({
      value: '2026-02-17',
      sureness: 'check',
    })
    expect(letter('デ戦第57号', '2月17日', ['秋田県知事']).docDate).toMatchObject({ value: null, sureness: 'unread' })
  })

  test.each([
    [['秋田県知事、青森県知事'], 'check'],
    [['秋田県知事', '青森県知事'], 'check'],
    [['秋田県知事㊞'], 'check'],
    [['秋田県教育長　見本'], 'unread'],
    [['見本 太郎'], 'unread'],
    [['秋田県', '知事　見本 太郎'], 'certain'],
    [['秋田県企画振興部長'], 'certain'],
  ])('発信者 %s is %s', (sender, sureness) => {
    expect(letter('デ戦第57号', '令和8年2月17日', sender).applicantTitle.sureness).toBe(sureness)
  })
})

const countsOf = (body: string) => {
  const draft = newDraft()
  fillCounts(draft, candidatesOf(outlined(line('人材プールの現状') + body, 'detail')))
  const { pool, roles } = draft.form
  return {
    pool,
    roles,
    sureness: (path: 'pool.fulltime' | 'pool.parttime' | 'roles.PR' | 'roles.PM') => draft.readings.get(path)?.sureness,
  }
}
const head = ['区分', '常勤', '非常勤', '委託・派遣', '計']

describe('a count beside or below which more is written', () => {
  test.each([
    ['two years', textTable([head, ['令和7年度', '1', '3', '2', '6'], ['令和8年度', '4', '5', '6', '15']])],
    ['men and women', textTable([head, ['男', '1', '3', '2', '6'], ['女', '4', '5', '6', '15']])],
    [
      'a second column',
      textTable([
        ['常勤', '1', '2'],
        ['非常勤', '3', '4'],
        ['委託・派遣', '2', '1'],
        ['計', '6', '7'],
      ]),
    ],
    [
      'a remark in a column of its own',
      textTable([
        ['常勤', '1', '※R8.1現在'],
        ['非常勤', '3', '※R8.1現在'],
      ]),
    ],
    [
      'one cell below two labels',
      table([
        row(head.slice(1).map((text) => textCell(text))),
        row([textCell('1', { span: 2 }), textCell('2'), textCell('6')]),
      ]),
    ],
  ])('%s', (_, body) => {
    expect(countsOf(body).sureness('pool.fulltime')).toBe('check')
  })

  test('plain tables are certain as before', () => {
    expect(countsOf(textTable([head, ['人数', '1', '3', '2', '6']])).sureness('pool.fulltime')).toBe('certain')
    expect(
      countsOf(
        textTable([
          ['常勤', '1', '人'],
          ['非常勤', '3', '人'],
        ]),
      ).sureness('pool.fulltime'),
    ).toBe('certain')
    expect(
      countsOf(
        textTable([
          ['常勤', '1人', '非常勤', '3人'],
          ['委託', '2人', '', ''],
        ]),
      ).sureness('pool.fulltime'),
    ).toBe('certain')
  })

  test('one number for two roles is neither’s, and the short names of roles are theirs', () => {
    const shared = countsOf(
      textTable([['役割別', 'プロデューサー・プロジェクトマネージャー 2人、サービスデザイナー 1人、エンジニア 2人']]),
    )
    expect([shared.sureness('roles.PR'), shared.sureness('roles.PM')]).toEqual(['unread', 'check'])
    expect(countsOf(textTable([['役割別', 'PR 1人、PM 2人、SD 1人、EN 2人']])).roles).toEqual({
      PR: 1,
      PM: 2,
      SD: 1,
      EN: 2,
    })
  })
})

describe('a column or row that no list knows is named', () => {
  const rows = (title: string, texts: readonly (readonly string[])[]) =>
    outlined(line(title) + textTable(texts), 'detail')
  const kpi = ['区分', '指標', '単位', '基準値', '基準日', '目標値', '目標日']
  const values = ['人材確保', '人数', '人', '6', '令和8年1月31日', '9', '令和9年3月31日']

  test('備考 beside a KPI, but not its number in the list', () => {
    const withRemark = readKpis(
      rowsOf(
        rows('KPI', [
          [...kpi, '備考'],
          [...values, '見込値'],
        ]),
        'kpis',
      ),
    )
    expect(withRemark.notes.join('')).toContain('見込値')
    expect(
      readKpis(
        rowsOf(
          rows('KPI', [
            ['No.', ...kpi],
            ['1', ...values],
          ]),
          'kpis',
        ),
      ).notes,
    ).toEqual([])
  })

  test('a column of 実施体制, of past programmes and of the schedule', () => {
    const unit = readOrganisation(
      rowsOf(
        rows('実施体制', [
          ['部署・団体', '役割', '人数'],
          ['a', 'b', '3人'],
        ]),
        'organisation',
      ),
    )
    expect(unit.notes.join('')).toContain('3人')
    const past = readPast(
      rowsOf(
        rows('過去の国の支援事業の活用', [
          ['年度', '事業名', '金額'],
          ['令和6年度', 'X', '100万円'],
        ]),
        'past',
      ),
    )
    expect(past.notes.join('')).toContain('100万円')
    const chart = readSchedule(
      rowsOf(
        rows('スケジュール', [
          ['区分', '4月', '5月', '6月'],
          ['人材確保', 'a', 'b', ''],
          ['その他', 'x', '', ''],
        ]),
        'schedule',
      ),
    )
    expect(chart.notes.join('')).toContain('x')
  })
})
