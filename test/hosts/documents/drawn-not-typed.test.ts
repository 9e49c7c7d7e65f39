import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { coverBody, detailBody } from '../../support/forms/application-form.ts'
import type { FormStyle } from '../../support/forms/form-writing.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { docx, line, paragraph, run } from '../../support/forms/word.ts'

const plain: FormStyle = {
  order: [0],
  numbering: 'full',
  label: 'plain',
  wrap: 'none',
  digits: 'half',
  date: 'long',
  mark: 'box',
  heading: 'paragraph',
  pool: 'down',
  kpi: 'repeated',
  basics: 'two',
  lines: 'breaks',
}

const form = { ...madeUpForm('秋田県'), goal: 'ここに書く' }

/** The 到達目標 of a form that is otherwise whole, with these contents in its paragraph. */
const goalOf = (inline: string) => {
  const body = detailBody(form, plain).replace(line('ここに書く'), paragraph(inline))
  const reading = readApplicationForms([
    { fileName: '詳細.docx', bytes: docx(body) },
    { fileName: '鑑文.docx', bytes: docx(coverBody(form, plain)) },
  ])
  const found = reading.readings.find(({ path }) => path === 'goal')
  return { value: reading.form.goal, sureness: found?.sureness, note: found?.note ?? '' }
}

const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (inside: string, result?: string): string =>
  `${mark('begin')}${inside}${result === undefined ? '' : mark('separate') + result}${mark('end')}`

describe('fields show their result, and only that', () => {
  test('the result of a field within a code is no text', () => {
    const inner = field(code(' MERGEFIELD x '), run('99'))
    expect(goalOf(field(`${code(' IF ')}${inner}${code(' = 1 ')}`, run('12')))).toMatchObject({
      value: '12',
      sureness: 'certain',
    })
  })

  test('the result of a field within a result is text', () => {
    expect(
      goalOf(field(code(' QUOTE '), `前${field(code(' MERGEFIELD x '), run('12'))}`.replace('前', run('前')))),
    ).toMatchObject({ value: '前12', sureness: 'certain' })
  })

  test('a field without an end loses no words', () => {
    expect(goalOf(`${mark('begin')}${code(' PAGE ')}${run('12')}`)).toMatchObject({ value: '12' })
  })

  test('a list of Word 2003 says its choice once, also where a program wrote it as a result', () => {
    const list =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="11"/><w:listEntry w:val="12"/></w:ddList></w:ffData></w:fldChar></w:r>'
    expect(goalOf(`${list}${code(' FORMDROPDOWN ')}${mark('separate')}${run('12')}${mark('end')}`)).toMatchObject({
      value: '12',
    })
  })
})

describe('what a field draws is on the page', () => {
  test('a framed number (囲い文字) is looked at and joins no other', () => {
    const framed = goalOf(field(code(' EQ \\o\\ac(○,12) ')))
    expect(framed).toMatchObject({ value: '12', sureness: 'check' })
    expect(goalOf(run('5') + field(code(' EQ \\o\\ac(○,1) '))).value).toBe('5 1')
  })

  test('a fraction in a field is 読取不可', () => {
    expect(goalOf(field(code(' EQ \\f(1,2) ')))).toMatchObject({ value: null, sureness: 'unread' })
  })

  test('a symbol field is its sign', () => {
    expect(goalOf(`${field(code(' SYMBOL 254 \\f Wingdings \\s 10 '))}${run('実施')}`).value).toBe('☑実施')
  })

  test('ふりがな of an old file is over its word', () => {
    const name = field(code(' EQ \\* jc2 \\* "Font:ＭＳ 明朝" \\* hps10 \\o\\ad(\\s\\up 9(みほん),見本)'))
    const [block] = openWord(docx(paragraph(`${name}${run(' 太郎')}`)), 'a.docx').blocks
    expect(block).toMatchObject({ text: '見本 太郎', rubies: [{ base: '見本', reading: 'みほん' }] })
  })
})

describe('what nobody can read is 読取不可, and beside letters a reason to look', () => {
  test.each([
    ['ink', '<w:r><w:contentPart/></w:r>'],
    ['a sign of the sender’s own font', run('\ue001')],
    ['a sign a program lost', run('\ufffd')],
    ['a figure in a font of pictures', run('4', '<w:rFonts w:ascii="ZapfDingbats" w:hAnsi="ZapfDingbats"/>')],
    ['the year of Word 6', '<w:r><w:yearLong/></w:r>'],
  ])('%s', (_, inline) => {
    expect(goalOf(inline)).toMatchObject({ value: null, sureness: 'unread' })
    expect(goalOf(run('12') + inline)).toMatchObject({ value: '12', sureness: 'check' })
  })

  test.each([
    ['letters of 1 point', run('12', '<w:sz w:val="2"/>')],
    ['almost white letters', run('12', '<w:color w:val="FEFEFE"/>')],
    [
      'a note over a number',
      '<w:r><w:ruby><w:rt><w:r><w:t>注</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>12</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ],
    ['two small lines in one (割注)', run('5') + run('うち2', '<w:eastAsianLayout w:combine="1"/>') + run('\ue000')],
    ['letters turned round', run('\u202e21\u202c')],
    [
      'a box that floats',
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('12')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ],
  ])('%s', (_, inline) => {
    expect(goalOf(inline).sureness).toBe('check')
  })

  test('a hidden row is not read, as hidden words are not', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${line('9')}</w:tc></w:tr><w:tr><w:tc>${line('12')}</w:tc></w:tr></w:tbl>`
    expect(JSON.stringify(openWord(docx(body), 'a.docx').view)).not.toContain('9')
  })

  test('radicals that a PDF put for kanji are the kanji', () => {
    expect(goalOf(run('秋⽥市')).value).toBe('秋田市')
  })
})
