import { describe, expect, test } from 'vitest'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { checkbox, control, line, paragraph, run, textTable } from '../../support/forms/word.ts'
import { basics, formOf, read, readingOf, themes } from '../../support/office/detail.ts'

describe('the chosen theme, however it is marked', () => {
  const names = ['システムの共同調達', '自治体フロントヤード改革の推進', '職員の業務改善に向けた庁内DXの推進']
  const list = (...marks: readonly string[]): string =>
    themes(...names.map((name, index) => (marks[index] ?? '').replace('A', `${'ABC'[index]}）${name}`)))

  test.each([
    ['☑ against □', ['□A', '☑A', '□A']],
    ['☒ against ☐', ['☐ A', '☒ A', '☐ A']],
    ['■ against □', ['□A', '■A', '□A']],
    ['● against ○', ['○A', '●A', '○A']],
    ['◎ against ○', ['○ A', '◎ A', '○ A']],
    ['○ against nothing', ['A', '○A', 'A']],
    ['〇 with blanks', ['　　A', '〇　A', '　　A']],
    ['（○） before', ['（　）A', '（○）A', '（　）A']],
    ['(〇) behind', ['A（　）', 'A（〇）', 'A（　）']],
    ['[x]', ['[ ] A', '[x] A', '[ ] A']],
    ['レ', ['A', 'レ A', 'A']],
    ['□ overwritten with ✓', ['□A', '□✓A', '□A']],
    ['□ overwritten with レ', ['□A', '□レ A', '□A']],
    ['★', ['A', '★A', 'A']],
  ])('%s', (_name, marks) => {
    const reading = read(list(...marks))
    expect(reading.form.themesMarked).toEqual(['B'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('certain')
  })

  test('all in one paragraph, or in one line', () => {
    expect(
      formOf(themes('□A）システムの共同調達\n☑B）自治体フロントヤード改革の推進\n□D）データ利活用')).themesMarked,
    ).toEqual(['B'])
    expect(formOf(themes('□Ａ　■Ｂ　□Ｃ　□Ｄ')).themesMarked).toEqual(['B'])
    expect(formOf(themes('（　）Ａ．共同調達（○）Ｄ．データ利活用')).themesMarked).toEqual(['D'])
  })

  test('the letter left to automatic numbering: the words tell it', () => {
    expect(formOf(themes('□システムの共同調達', '☑データ利活用', '□自治体のAIの利用促進')).themesMarked).toEqual(['D'])
  })

  test('mark, letter and name in cells of their own', () => {
    const rows = [
      ['選択', '記号', 'テーマ'],
      ['', 'A', 'システムの共同調達'],
      ['○', 'F', '自治体のAIの利用促進'],
    ]
    expect(formOf(line('選択する重点テーマ') + textTable(rows)).themesMarked).toEqual(['F'])
  })

  test('only the chosen one written: read, and to be looked at', () => {
    const reading = read(textTable([['選択する重点テーマ', 'Ｄ　データ利活用']]))
    expect(reading.form.themesMarked).toEqual(['D'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('check')
  })

  test('no mark at all is empty, a circle at every theme is unread, and neither is guessed', () => {
    const blank = read(themes('□A）共同調達', '□B）フロントヤード'))
    expect([blank.form.themesMarked, readingOf(blank, 'themesMarked')?.sureness]).toEqual([[], 'empty'])
    const all = read(themes('○A）共同調達', '○B）フロントヤード'))
    expect([all.form.themesMarked, readingOf(all, 'themesMarked')?.sureness]).toEqual([[], 'unread'])
  })

  test('a letter that contradicts its words is to be looked at', () => {
    expect(readingOf(read(themes('☑A）データ利活用', '□B）フロントヤード')), 'themesMarked')?.note).toContain(
      '食い違っています',
    )
  })

  test('a checkbox written over by hand shows what the page shows, and says so', () => {
    const overwritten = control(run('☑'), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>')
    const body =
      line('重点テーマの選択') +
      paragraph(overwritten + run('A）共同調達')) +
      paragraph(checkbox(false) + run('B）フロントヤード'))
    const reading = read(body)
    expect(reading.form.themesMarked).toEqual(['A'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('check')
  })
})

describe('consent', () => {
  const consent = (...lines: readonly string[]): FormReading =>
    read(basics([['都道府県名', '秋田県']]) + line('公表・情報共有への同意') + lines.map(line).join(''))

  test.each([
    [['☑同意する'], true],
    [['☑ 同意します'], true],
    [['同意する（○）'], true],
    [['（○）同意する　（　）同意しない'], true],
    [['□同意する　☑同意しない'], false],
    [['□同意する', '■同意しない'], false],
    [['● 同意する', '○ 同意しない'], true],
    [['□同意する'], false],
    [['□同意する　□同意しない'], false],
  ])('%j', (lines, expected) => {
    expect(consent(...lines).form.consent).toBe(expected)
  })

  test('beside its heading in a table', () => {
    expect(formOf(textTable([['公表・情報共有への同意', '☑同意する']])).consent).toBe(true)
    expect(formOf(textTable([['公表・情報共有への同意', '有']])).consent).toBe(true)
  })

  test('both ticked, or neither marked, is not decided', () => {
    expect(consent('☑同意する　☑同意しない').form.consent).toBeNull()
    expect(readingOf(consent('同意する・同意しない'), 'consent')?.sureness).toBe('unread')
    expect(readingOf(consent('検討中'), 'consent')?.note).toContain('「検討中」')
  })
})
