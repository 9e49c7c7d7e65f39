import { describe, expect, test } from 'vitest'
import { openWord } from '../../../electron/documents/word/word.ts'
import {
  cell,
  checkbox,
  control,
  documentXml,
  docx,
  docxOf,
  legacyCheckbox,
  line,
  paragraph,
  row,
  ruby,
  run,
  table,
  textCell,
  textTable,
} from '../../support/forms/word.ts'

const blocksOf = (body: string) => openWord(docx(body), '応募書.docx').blocks
const textOf = (inline: string): string => {
  const [block] = blocksOf(paragraph(inline))
  return block?.kind === 'paragraph' ? block.text : 'not a paragraph'
}
const rowsOf = (body: string): string[][] =>
  blocksOf(body).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : [],
  )

describe('text of a paragraph', () => {
  test.each([
    ['ruby keeps its base only', `${ruby('見本', 'みほん')}${run(' 太郎')}`, '見本 太郎'],
    ['breaks and tabs', run('常勤\t1\n非常勤'), '常勤\t1\n非常勤'],
    [
      'deleted text is gone and inserted text stays',
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>',
      '新',
    ],
    [
      'moved text stands only where it went',
      `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo>`,
      '乙',
    ],
    [
      'hidden text and field codes say nothing',
      `${run('隠し', '<w:vanish/>')}<w:r><w:instrText>DATE</w:instrText></w:r>${run('見える', '<w:vanish w:val="0"/>')}`,
      '見える',
    ],
    ['a hyperlink is its words', `<w:hyperlink>${run('sample@example.lg.jp')}</w:hyperlink>`, 'sample@example.lg.jp'],
    ['a content control is its content', control(run('秋田県')), '秋田県'],
    ['a control nobody filled in is empty', control(run('ここをクリックして入力'), '<w:showingPlcHdr/>'), ''],
    [
      'checkbox controls tell their state',
      `${checkbox(true)}A ${checkbox(false)}B`.replace(/A |B/g, (text) => run(text)),
      '☑A ☐B',
    ],
    ['legacy checkboxes tell their state', `${legacyCheckbox(true)}${legacyCheckbox(false)}`, '☑☐'],
    [
      'symbols of picture fonts are boxes and ticks',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      '☑☐',
    ],
    ['characters by number and name', '<w:r><w:t>A&amp;B&#x3042;&#12354;</w:t></w:r>', 'A&Bああ'],
    [
      'only one branch of an alternative',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      '新',
    ],
  ])('%s', (_name, inline, text) => {
    expect(textOf(inline)).toBe(text)
  })

  test('a deleted paragraph mark joins two paragraphs', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('人材')}</w:p>`
    expect(blocksOf(first + line('プール')).map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '人材プール',
    ])
  })

  test('a text box is read once, after its paragraph', () => {
    const box = (text: string) => `<wps:txbx><w:txbxContent>${line(text)}</w:txbxContent></wps:txbx>`
    const body = paragraph(
      `${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('箱')}</mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${line('箱')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(blocksOf(body + line('後')).map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '前',
      '箱',
      '後',
    ])
  })
})

describe('tables', () => {
  test('cells and rows inside content controls do not shift', () => {
    const wrapped = table([
      row([textCell('都道府県名'), control(textCell('秋田県'))]),
      control(row([textCell('団体コード'), control(control(textCell('050008')))])),
    ])
    expect(rowsOf(control(wrapped))).toEqual([
      ['都道府県名', '秋田県'],
      ['団体コード', '050008'],
    ])
  })

  test('a merged cell carries its text down, and the columns of the grid stay where they are', () => {
    const body = table([
      row([textCell('人材確保', { merge: 'restart' }), textCell('指標1'), textCell('1', { span: 2 })]),
      row([textCell('', { merge: 'continue' }), textCell('指標2'), textCell('2'), textCell('3')]),
    ])
    const [block] = blocksOf(body)
    const rows = block?.kind === 'table' ? block.rows : []
    expect(rows[1]?.map(({ text, column, carried }) => [text, column, carried])).toEqual([
      ['人材確保', 0, true],
      ['指標2', 1, false],
      ['2', 2, false],
      ['3', 3, false],
    ])
  })

  test('a deleted row is gone', () => {
    const gone = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    expect(rowsOf(table([gone, row([textCell('残る')])]))).toEqual([['残る']])
  })

  test('paragraphs of a cell stay apart, and a table within is read in order', () => {
    const body = table([
      row([textCell('理由'), cell(line('一行目') + line('二行目') + textTable([['甲', '乙']]) + line(''))]),
    ])
    expect(rowsOf(body)).toEqual([['理由', '一行目\n二行目\n甲\t乙']])
  })

  test('a frame around the whole page is opened, not flattened', () => {
    expect(rowsOf(table([row([cell(line('１　基本情報') + textTable([['都道府県名', '秋田県']]))])]))).toEqual([
      ['都道府県名', '秋田県'],
    ])
  })

  test('the view shows the officer the same cells with their spans', () => {
    const { view } = openWord(docx(line('見出し') + table([row([textCell('計', { span: 3 })])])), 'x.docx')
    expect(view).toEqual([
      { kind: 'paragraph', text: '見出し' },
      { kind: 'table', rows: [[{ text: '計', colSpan: 3 }]] },
    ])
  })
})

test('a program may rename the prefixes or move the main part; the addresses count', () => {
  const renamed = documentXml(textTable([['団体コード', '050008']]))
    .replaceAll('w:', 'ns0:')
    .replace('xmlns:ns0:', 'xmlns:ns0=')
  const xml = renamed.replace('xmlns:w=', 'xmlns:ns0=')
  const block = openWord(docxOf(xml), 'x.docx').blocks[0]
  expect(block?.kind === 'table' && block.rows[0]?.[1]?.text).toBe('050008')
})
