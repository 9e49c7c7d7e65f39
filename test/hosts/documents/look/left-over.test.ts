import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { wordingOf } from '../../../../electron/documents/forms/definition/wording.ts'
import { outlineOf } from '../../../../electron/documents/forms/outline.ts'
import { readApplicationForms } from '../../../../electron/documents/forms/reader.ts'
import { leftOverLines } from '../../../../electron/documents/paper/left-over-lines.ts'
import { paperLookOf } from '../../../../electron/documents/paper/paper.ts'
import { openPaper } from '../../../../electron/documents/word/word.ts'
import { usualDefinition } from '../../../../shared/domain/applications/definition/usual.ts'
import { cell, docx, line, paragraph, row, run, table, textCell } from '../../../support/forms/word.ts'

const white = '<w:color w:val="FFFFFF"/>'

/** The 詳細 of a prefecture with a reason in paragraphs, and more before and behind what the form asks. */
function detail(): Uint8Array {
  const file = new URL('../../../fixtures/forms/08_島根県/別添3_詳細_島根県.docx', import.meta.url)
  const parts = unzipSync(readFileSync(file))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const heading = xml.lastIndexOf('<w:p>', xml.indexOf('テーマを選択した理由'))
  const from = xml.indexOf('<w:tbl>', heading)
  const to = xml.indexOf('</w:tbl>', from) + '</w:tbl>'.length
  const reason = line('管内の希望が最も多いため。') + paragraph(run('財政当局とも合意しています。', white))
  const rest =
    line('17　その他特に記すこと') +
    paragraph(run('誰にも見えない約束', white)) +
    paragraph(`${run('知事直轄の本部を')}${run('来年度', '<w:strike/>')}${run('設けます。')}`)
  const changed = `${xml.slice(0, from)}${reason}${xml.slice(to)}`
    .replace('<w:body>', `<w:body>${paragraph(run('表紙の前の約束', white))}`)
    .replace(/<w:sectPr[ >]/, (section) => `${rest}${section}`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
}

it('what no field has read is told once for each place, and words that are read are not, whatever their colour', () => {
  const bytes = detail()
  const { form, readings } = readApplicationForms([{ fileName: '詳細.docx', bytes }])
  expect(form.themeReason).toBe('管内の希望が最も多いため。\n財政当局とも合意しています。')
  const paper = openPaper(bytes, '詳細.docx')
  const outline = outlineOf(paper, 'detail', wordingOf(usualDefinition))
  const lines = leftOverLines(paperLookOf(paper), { document: 'detail', view: paper.view, readings, outline })
  const unseen = '見えない字(白い字など)で書いてある'
  expect(lines.map(({ text, manner, place }) => [text, manner, place.label])).toEqual([
    ['「表紙の前の約束」', unseen, '1段落目'],
    ['「17　その他特に記すこと」', '', expect.stringMatching(/段落目$/)],
    ['「誰にも見えない約束」', unseen, expect.stringMatching(/ \/ \d+段落目$/)],
    ['「知事直轄の本部を設けます。」', '「来年度」は取り消し線で消してある', expect.stringMatching(/ \/ \d+段落目$/)],
  ])
})

it('a table that is words only is counted like any other', () => {
  const broad = [1, 2, 3].map((span) =>
    row([textCell('1', { span }), ...Array.from({ length: 60 }, () => textCell('1', { span: 4 }))]),
  )
  const struck = table([row([cell(paragraph(run('12人', '<w:strike/>')))])])
  const paper = openPaper(docx(table(broad) + line('') + struck), '詳細.docx')
  const lines = leftOverLines(paperLookOf(paper), { document: 'cover', view: paper.view, readings: [], outline: null })
  expect(paperLookOf(paper).blocks[0]?.look).toBeNull()
  expect(lines.map(({ place }) => place.label)).toEqual(['表2 1行目 1列目'])
})
