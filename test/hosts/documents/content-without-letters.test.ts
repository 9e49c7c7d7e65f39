import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import {
  cell,
  control,
  documentXml,
  docx,
  line,
  packageOf,
  paragraph,
  row,
  run,
  table,
  textCell,
} from '../../support/forms/word.ts'
import { basics, frame, pool, read, readingOf } from '../../support/office/detail.ts'

const picture = '<w:r><w:drawing/></w:r>'
const math = (inside: string): string =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`
const digit = (text: string): string => math(`<m:r><m:t>${text}</m:t></m:r>`)

const goal = (content: string) => read(line('到達目標') + table([row([textCell('到達目標'), cell(content)])]))
const fulltime = (content: string) => read(line('人材プールの現状') + table([row([textCell('常勤'), cell(content)])]))

describe('what stands on the page and is no text is 読取不可 or to be looked at, never 空欄 and never certain', () => {
  test.each([
    ['a picture', paragraph(picture)],
    ['an old picture', paragraph('<w:r><w:pict/></w:r>')],
    ['an embedded sheet', paragraph('<w:r><w:object/></w:r>')],
    ['an imported part', '<w:altChunk/>'],
    ['a fraction', paragraph(math('<m:f><m:num/><m:den/></m:f>'))],
    ['a symbol we do not know', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>')],
  ])('%s alone', (_name, content) => {
    expect(readingOf(goal(content), 'goal')).toMatchObject({ sureness: 'unread', place: { block: expect.any(Number) } })
    expect(readingOf(fulltime(content), 'pool.fulltime')).toMatchObject({ sureness: 'unread' })
  })

  test('a picture beside words', () => {
    const reading = goal(paragraph(run('9人に拡充する。') + picture))
    expect(reading.form.goal).toBe('9人に拡充する。')
    expect(readingOf(reading, 'goal')?.sureness).toBe('check')
    expect(fulltime(paragraph(run('9') + picture)).form.pool.fulltime).toBe(9)
    expect(readingOf(fulltime(paragraph(run('9') + picture)), 'pool.fulltime')?.sureness).toBe('check')
  })

  test('a number in equation mode belongs to its line', () => {
    const reading = fulltime(paragraph(run('1') + digit('2')))
    expect(reading.form.pool.fulltime).toBe(12)
    expect(readingOf(reading, 'pool.fulltime')?.sureness).toBe('check')
  })

  test.each([
    ['raised', '<w:vertAlign w:val="superscript"/>'],
    ['lowered', '<w:vertAlign w:val="subscript"/>'],
    ['lifted', '<w:position w:val="8"/>'],
  ])('a %s digit is a note, not a digit of the number', (_name, format) => {
    const reading = fulltime(paragraph(run('12') + run('1', format)))
    expect(reading.form.pool.fulltime).toBe(12)
    expect(readingOf(reading, 'pool.fulltime')?.sureness).toBe('check')
  })

  test.each([
    ['a footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>', '脚注'],
    ['a comment', '<w:r><w:commentReference w:id="2"/></w:r>', 'コメント'],
  ])('%s on a number', (_name, mark, word) => {
    const reading = fulltime(paragraph(run('12') + mark))
    expect(readingOf(reading, 'pool.fulltime')).toMatchObject({
      sureness: 'check',
      note: expect.stringContaining(word),
    })
  })

  test.each([
    ['footnotes', 'footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>', '脚注「うち2人は兼務。」'],
    ['endnotes', 'endnote', '<w:r><w:endnoteReference w:id="2"/></w:r>', '文末脚注「うち2人は兼務。」'],
    ['comments', 'comment', '<w:commentRangeStart w:id="2"/>', 'コメント「うち2人は兼務。」'],
    ['comments', 'comment', '<w:r><w:commentReference w:id="2"/></w:r>', 'コメント「うち2人は兼務。」'],
  ])('the words of %s are quoted beside the field they hang on', (part, name, mark, words) => {
    const note = (id: number, text: string) => `<w:${name} w:id="${id}">${line(text)}</w:${name}>`
    const body = line('人材プールの現状') + table([row([textCell('常勤'), cell(paragraph(run('12') + mark))])])
    const bytes = packageOf({
      'word/document.xml': documentXml(frame + body),
      [`word/${part}.xml`]: `<w:${part} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${note(1, '別の注。')}${note(2, 'うち2人は兼務。')}</w:${part}>`,
    })
    const reading = readApplicationForms([{ fileName: '詳細.docx', bytes }])
    expect(reading.form.pool.fulltime).toBe(12)
    expect(readingOf(reading, 'pool.fulltime')).toMatchObject({
      sureness: 'check',
      note: expect.stringContaining(`${words}が付いています。`),
    })
    expect(readingOf(reading, 'pool.fulltime')?.note).not.toContain('別の注')
  })

  test('what is set in the head of the page is read', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${line('都道府県名：秋田県')}</w:hdr>`
    const bytes = packageOf({ 'word/document.xml': documentXml(frame), 'word/header1.xml': header })
    expect(readApplicationForms([{ fileName: '詳細.docx', bytes }]).form.prefecture).toBe('秋田県')
  })

  test('a control still marked as a prompt: words without the style of a prompt are the answer, to be looked at', () => {
    const filled = goal(paragraph(control(run('9人に拡充する。'), '<w:showingPlcHdr/>')))
    expect([filled.form.goal, readingOf(filled, 'goal')?.sureness]).toEqual(['9人に拡充する。', 'check'])
    const block = goal(control(line('9人に拡充する。'), '<w:showingPlcHdr/>'))
    expect([block.form.goal, readingOf(block, 'goal')?.sureness]).toEqual(['9人に拡充する。', 'check'])
    const prompt = goal(paragraph(control(run('目標を記入', '<w:rStyle w:val="a3"/>'), '<w:showingPlcHdr/>')))
    expect([prompt.form.goal, readingOf(prompt, 'goal')?.sureness]).toEqual([null, 'empty'])
  })

  test('a cell deleted with tracking does not push the others on', () => {
    const gone = '<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p/></w:tc>'
    const rows = [
      row(['区分', '常勤', '計'].map((text) => textCell(text))),
      row([gone, ...['人数', '1', '6'].map((text) => textCell(text))]),
    ]
    expect(read(line('人材プールの現状') + table(rows)).form.pool).toMatchObject({ fulltime: 1, printedTotal: 6 })
  })

  test('the officer sees that something stands there', () => {
    expect(openWord(docx(paragraph(picture)), 'x.docx').view).toEqual([{ kind: 'paragraph', text: '〔図など〕' }])
  })

  test('signs nobody sees and marks of kana set apart', () => {
    const reading = read(
      basics([
        ['団体\u00adコード', '\u200b050008\ufeff'],
        ['ふりがな', 'みほん た\u3099いすけ'],
        ['電話番号', '\u202a000-000-0000\u202c'],
      ]) + pool([['常\u200b勤', '5']]),
    )
    expect(reading.form).toMatchObject({ lgCode: '050008', pool: { fulltime: 5 } })
    expect(reading.form.contact).toMatchObject({ kana: 'みほん だいすけ', tel: '000-000-0000' })
    for (const path of ['lgCode', 'contact.kana', 'contact.tel', 'pool.fulltime'] as const)
      expect(readingOf(reading, path)?.sureness).toBe('certain')
  })
})
