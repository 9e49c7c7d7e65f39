import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { checkbox, control, documentXml, line, packageOf, paragraph, run, textTable } from '../../support/forms/word.ts'
import { basics, formOf, frame, read, readingOf, themes } from '../../support/office/detail.ts'

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
    ['⬛ against ⬜', ['⬜A', '⬛A', '⬜A']],
    ['⭕', ['A', '⭕A', 'A']],
    ['〆', ['A', '〆A', 'A']],
    ['☑ with a selector', ['☐\ufe0fA', '☑\ufe0fA', '☐\ufe0fA']],
    ['○ behind the bullets of a list', ['・A', '○A', '・A']],
  ])('%s', (_name, marks) => {
    const reading = read(list(...marks))
    expect(reading.form.themesMarked).toEqual(['B'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('certain')
  })

  test.each([
    ['✗', ['A', '✗A', 'A']],
    ['◈ against ◇', ['◇A', '◈A', '◇A']],
    ['※', ['A', '※A', 'A']],
    ['V', ['A', 'V A', 'A']],
  ])('a sign nobody has told us of is quoted, never dropped: %s', (_name, marks) => {
    const reading = read(list(...marks))
    expect([reading.form.themesMarked, readingOf(reading, 'themesMarked')?.sureness]).toEqual([[], 'unread'])
    expect(readingOf(reading, 'themesMarked')?.note).toContain('「')
  })

  test('the bullets of a list choose nothing', () => {
    const reading = read(list('・A', '・A', '・A'))
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('empty')
    expect(readingOf(read(list('◇A', '◇A', '◇A')), 'themesMarked')?.sureness).toBe('empty')
  })

  test('a word in a cell of its own is a mark where it means yes, and quoted where we do not know it', () => {
    const cells = (...words: readonly string[]) =>
      read(
        line('選択する重点テーマ') + textTable(words.map((word, index) => [word, `${'ABC'[index]}）${names[index]}`])),
      )
    expect(cells('', '有', '').form.themesMarked).toEqual(['B'])
    expect(cells('無', '有', '無').form.themesMarked).toEqual(['B'])
    expect(readingOf(cells('', '済', ''), 'themesMarked')).toMatchObject({ sureness: 'unread' })
    expect(readingOf(cells('1', '2', '3'), 'themesMarked')).toMatchObject({ sureness: 'empty' })
  })

  test('a symbol of any font, and a box that is the bullet of a list', () => {
    const sign = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const lines = (signs: readonly string[]) =>
      line('重点テーマの選択') + signs.map((each, at) => paragraph(each + run(`${'ABC'[at]}）${names[at]}`))).join('')
    const box = sign('ＭＳ ゴシック', '2610')
    expect(formOf(lines([box, sign('Segoe UI Symbol', '2611'), box])).themesMarked).toEqual(['B'])
    expect(
      formOf(lines([sign('Wingdings', 'F06F'), sign('Wingdings', 'F06E'), sign('Wingdings', 'F06F')])).themesMarked,
    ).toEqual(['B'])
    const unknown = read(lines(['', sign('Wingdings', 'F04A'), '']))
    expect(readingOf(unknown, 'themesMarked')).toMatchObject({ sureness: 'unread' })
    const list = (number: number) => `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr>`
    const body = lines([list(1), list(2), list(1)])
    const level = (id: number, glyph: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${glyph}"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>`
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${level(1, '\uf0a8')}${level(2, '\uf0fe')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
    const bytes = packageOf({ 'word/document.xml': documentXml(frame + body), 'word/numbering.xml': numbering })
    const listed = readApplicationForms([{ fileName: '詳細.docx', bytes }])
    expect(listed.form.themesMarked).toEqual(['B'])
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

  test.each([['✗同意する'], ['◇同意する'], ['同意する　✕']])('a sign that may say no is no consent: %s', (text) => {
    const reading = consent(text)
    expect([reading.form.consent, readingOf(reading, 'consent')?.sureness]).toEqual([null, 'unread'])
  })

  test('both ticked, or neither marked, is not decided', () => {
    expect(consent('☑同意する　☑同意しない').form.consent).toBeNull()
    expect(readingOf(consent('同意する・同意しない'), 'consent')?.sureness).toBe('unread')
    expect(readingOf(consent('検討中'), 'consent')?.note).toContain('「検討中」')
  })
})
