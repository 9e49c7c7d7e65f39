import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { cell, documentXml, line, packageOf, paragraph, row, run, table, textCell } from '../../support/forms/word.ts'
import { basics, frame, pool, read, readingOf, themes } from '../../support/office/detail.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const character = (id: string, format: string, base = '') =>
  `<w:style w:type="character" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${format}</w:rPr></w:style>`
const styles =
  `<w:styles ${w}>` +
  character('raised', '<w:vertAlign w:val="superscript"/>') +
  character('lowered', '<w:vertAlign w:val="subscript"/>') +
  character('struck', '<w:strike/>') +
  character('heir', '', 'struck') +
  character('strong', '<w:b/>') +
  character('circle', '<w:strike/>', 'circle') +
  '<w:style w:type="paragraph" w:styleId="gone"><w:rPr><w:dstrike/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="ticked"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="open"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
  '</w:styles>'
const list = (id: number, glyph: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${glyph}"/></w:lvl></w:abstractNum>`
const numbering = `<w:numbering ${w}>${list(1, '☑')}${list(2, '☐')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`

const styled = (body: string, more: Readonly<Record<string, string>> = {}) =>
  readApplicationForms([
    {
      fileName: '詳細.docx',
      bytes: packageOf({
        'word/document.xml': documentXml(`${frame}${body}`),
        'word/styles.xml': styles,
        'word/numbering.xml': numbering,
        ...more,
      }),
    },
  ])
const inStyle = (text: string, style: string) => run(text, `<w:rStyle w:val="${style}"/>`)
const ofStyle = (text: string, style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
const fulltime = (content: string) => styled(line('人材プールの現状') + table([row([textCell('常勤'), cell(content)])]))

describe('digits whose look comes from a style', () => {
  test.each(['raised', 'lowered', 'struck', 'heir', 'circle'])('%s are no digits of the number', (style) => {
    const reading = fulltime(paragraph(run('12') + inStyle('1', style)))
    expect(reading.form.pool.fulltime).toBe(12)
    expect(readingOf(reading, 'pool.fulltime')?.sureness).toBe('check')
  })

  test('a paragraph of a struck style says nothing', () => {
    expect(fulltime(ofStyle('12', 'gone')).form.pool.fulltime).toBeNull()
    expect(readingOf(fulltime(ofStyle('12', 'gone')), 'pool.fulltime')?.note).toContain('取り消し線')
  })

  test('what the run says of itself counts before its style', () => {
    const reading = fulltime(paragraph(run('12', '<w:rStyle w:val="struck"/><w:strike w:val="0"/>')))
    expect([reading.form.pool.fulltime, readingOf(reading, 'pool.fulltime')?.sureness]).toEqual([12, 'certain'])
  })
})

/** 「山梨県」, as LibreOffice saves a cell that stood in a content control. */
test('words in an entry field and beside it once more are to be looked at', () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const code = '<w:r><w:instrText xml:space="preserve"> FILLIN &quot;&quot;</w:instrText></w:r>'
  const words = '4月に体制を確認する。'
  const doubled = paragraph(`${field('begin')}${code}${field('separate')}${run(words)}${field('end')}${run(words)}`)
  const reading = read(line('到達目標') + table([row([textCell('到達目標'), cell(doubled)])]))
  expect(readingOf(reading, 'goal')).toMatchObject({ sureness: 'check', note: expect.stringContaining('FILLIN') })
})

test('boxes that a list style puts before the lines are their marks', () => {
  const lines = [
    ofStyle('A システムの共同調達', 'open'),
    ofStyle('B フロントヤード改革', 'ticked'),
    ofStyle('C 業務改善', 'open'),
  ]
  expect(styled(line('２　重点テーマの選択') + lines.join('')).form.themesMarked).toEqual(['B'])
})

const bold = '<w:b/>'
const looks = [
  ['bold', bold],
  ['underlined', '<w:u w:val="single"/>'],
  ['highlighted', '<w:highlight w:val="yellow"/>'],
  ['shaded', '<w:shd w:val="clear" w:fill="FFFF00"/>'],
  ['framed', '<w:bdr w:val="single"/>'],
  ['of a bold style', '<w:rStyle w:val="strong"/>'],
] as const
const names = ['A システムの共同調達', 'B フロントヤード改革', 'C 業務改善']
const choices = (format: string, chosen: readonly number[]) =>
  names.map((name, at) => paragraph(run(name, chosen.includes(at) ? format : ''))).join('')

describe('a choice that only its look tells', () => {
  test.each(looks)('%s: it is quoted, neither certain nor 空欄', (_look, format) => {
    const reading = styled(line('２　重点テーマの選択') + choices(format, [1]))
    expect(reading.form.themesMarked).toEqual([])
    expect(readingOf(reading, 'themesMarked')).toMatchObject({
      sureness: 'unread',
      note: expect.stringContaining('B フロントヤード改革'),
    })
  })

  test('a shaded row of a table', () => {
    const shade = (text: string) => textCell(text).replace('<w:tcPr>', '<w:tcPr><w:shd w:val="clear" w:fill="FFC000"/>')
    const rows = names.map((name, at) => row([at === 2 ? shade(name) : textCell(name)]))
    const reading = read(line('２　重点テーマの選択') + table(rows))
    expect(readingOf(reading, 'themesMarked')).toMatchObject({
      sureness: 'unread',
      note: expect.stringContaining('C 業務改善'),
    })
  })

  test('consent with one of two boxes left blank and one line in bold', () => {
    const reading = read(
      line('公表・情報共有への同意') + paragraph(run('□ 同意する', bold)) + paragraph(run('□ 同意しない')),
    )
    expect(reading.form.consent).toBeNull()
    expect(readingOf(reading, 'consent')).toMatchObject({
      sureness: 'unread',
      note: expect.stringContaining('同意する'),
    })
  })

  test('lines that all look alike choose nothing, and a mark counts before a look', () => {
    expect(readingOf(read(line('２　重点テーマの選択') + choices(bold, [0, 1, 2])), 'themesMarked')?.sureness).toBe(
      'empty',
    )
    const marked = read(
      line('２　重点テーマの選択') + paragraph(run('□ A システムの共同調達', bold)) + paragraph(run('☑ C 業務改善')),
    )
    expect([marked.form.themesMarked, readingOf(marked, 'themesMarked')?.sureness]).toEqual([['C'], 'certain'])
  })

  test('leaves no sign in values, nor in what the officer sees', () => {
    const value = table([row([textCell('都道府県名'), cell(paragraph(run('秋田県', bold)))])])
    const reading = read(line('１　基本情報') + value)
    expect([reading.form.prefecture, readingOf(reading, 'prefecture')?.sureness]).toEqual(['秋田県', 'certain'])
    expect(JSON.stringify(reading)).not.toMatch(/[\ufdd0\ufdd1]/u)
    const bytes = packageOf({ 'word/document.xml': documentXml(paragraph(run('見出し', bold))) })
    expect(openWord(bytes, 'x.docx').view).toEqual([{ kind: 'paragraph', text: '見出し' }])
  })
})

describe('words at the edge of what is seen', () => {
  test('the foot of the page is read, and to be looked at', () => {
    const foot = `<w:ftr ${w}>${line('都道府県名：秋田県')}</w:ftr>`
    const reading = styled('', { 'word/footer1.xml': foot })
    expect(reading.form.prefecture).toBe('秋田県')
    expect(readingOf(reading, 'prefecture')).toMatchObject({
      sureness: 'check',
      note: expect.stringContaining('フッター'),
    })
  })

  test('a page number in the foot says nothing', () => {
    const foot = `<w:ftr ${w}>${line('- 1 -')}</w:ftr>`
    expect(styled('', { 'word/footer1.xml': foot })).toEqual(styled(''))
  })

  test('white letters are read, and to be looked at; on a coloured cell they are a heading', () => {
    const white = '<w:color w:val="FFFFFF"/>'
    const reading = fulltime(paragraph(run('5', white)))
    expect(readingOf(reading, 'pool.fulltime')).toMatchObject({
      sureness: 'check',
      note: expect.stringContaining('白い字'),
    })
    const dark = cell(paragraph(run('5', white))).replace('<w:tcPr>', '<w:tcPr><w:shd w:fill="1F3864"/>')
    expect(readingOf(read(pool([]) + table([row([textCell('常勤'), dark])])), 'pool.fulltime')?.sureness).toBe(
      'certain',
    )
  })

  test('ordinary forms are as certain as before', () => {
    const reading = styled(
      basics([['都道府県名', '秋田県']]) + themes('□ A システムの共同調達', '☑ B フロントヤード改革'),
    )
    expect(readingOf(reading, 'prefecture')?.sureness).toBe('certain')
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('certain')
  })
})
