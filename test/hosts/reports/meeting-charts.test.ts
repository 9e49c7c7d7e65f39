import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import { attribute, child, children, parseXml, type ReadWorkbook, readWorkbook } from '../../support/read-workbook.ts'
import { extremeSamples } from './extreme-rows.ts'
import { samples } from './sample-rows.ts'
import { header } from './sample-year.ts'

/** What a meeting would stumble over: each with the value that is right. */

const made = async <Id extends keyof ReportRows>(id: Id, rows: ReportRows = samples()): Promise<ReadWorkbook> =>
  readWorkbook(await books[id].write(rows[id], header))

describe('the scale of a chart', () => {
  const axisOf = (workbook: ReadWorkbook, title: string) => {
    const xml = Object.values(workbook.parts).find(
      (part) => part.includes('<c:chartSpace') && part.includes(`<a:t>${title}`),
    )
    const of = (name: string) => Number(new RegExp(`<c:${name} val="([^"]+)"/>`).exec(xml ?? '')?.[1])
    const format = /<c:valAx>.*?<c:numFmt formatCode="([^"]+)"/s.exec(xml ?? '')?.[1]
    return { min: of('min'), max: of('max'), step: of('majorUnit'), format, xml: xml ?? '' }
  }
  const whole = '#,##0;&quot;▲ &quot;#,##0;0'

  it('ends at 100 % and at the best score, and steps by whole things where things are counted', async () => {
    const summary = samples()
    const few = {
      ...summary,
      R9: { ...summary.R9, rows: summary.R9.rows.map((row, i) => ({ ...row, issuesOpen: i % 3 })) },
    }
    const book = await made('R9', few)
    expect(axisOf(book, '未完了の課題')).toMatchObject({ min: 0, max: 2, step: 1, format: whole })
    const low = { ...summary, R9: { ...summary.R9, rows: summary.R9.rows.slice(1, 3) } }
    expect(axisOf(await made('R9', low), 'KPI進捗率')).toMatchObject({ min: 0, max: 100, step: 20, format: whole })
    expect(axisOf(await made('R5'), '応募別')).toMatchObject({ min: 0, max: 100, step: 20, format: whole })
  })

  it('goes below 0 where a figure does, and shows it with ▲', async () => {
    const axis = axisOf(await made('R9'), 'KPI進捗率')
    expect(axis.min).toBeLessThan(0)
    expect(axis.format).toBe(whole)
  })

  it('never shows a bare point, joins highest and lowest, and bridges months without a value', async () => {
    const book = await made('R10')
    const rate = axisOf(book, 'オンライン申請率')
    expect([rate.max, rate.format]).toEqual([100, whole])
    expect(rate.xml).toContain('<c:dispBlanksAs val="span"/>')
    expect(Object.values(book.parts).join('')).not.toContain('#,##0.##')
    expect(axisOf(await made('R5'), '応募別').xml).toContain('<c:hiLowLines>')
  })
})

describe('a text that looks like a formula', () => {
  it('is marked as text wherever it stands, so that F2 and Enter leave it one', async () => {
    const rows = samples()
    const reason = '=HYPERLINK("http://example.invalid","開く")'
    const typed = {
      ...rows,
      R6: { ...rows.R6, rows: rows.R6.rows.map((row) => ({ ...row, reason, condition: '+81と@と-1' })) },
    }
    const workbook = await made('R6', typed)
    const looks = children(child(parseXml(workbook.parts['xl/styles.xml'] ?? ''), 'styleSheet'), 'cellXfs', 'xf')
    let found = 0
    for (const sheet of workbook.sheets) {
      for (const row of children(child(parseXml(sheet.xml), 'worksheet'), 'sheetData', 'row')) {
        for (const cell of children(row, 'c')) {
          const text = String(child(cell, 'is', 't') ?? '')
          const marked = attribute(looks[Number(attribute(cell, 's'))], 'quotePrefix') === '1'
          expect(marked, `${sheet.name} ${attribute(cell, 'r')}`).toBe(/^[=+\-@＝＋－＠]/.test(text))
          if (text.startsWith('=') || text.startsWith('+')) found += 1
        }
      }
    }
    expect(found).toBe(rows.R6.rows.length * 4)
  })
})

describe('the size of a file', () => {
  it('is that of the usual packing as long as a part is small', async () => {
    const bytes = await books.R5.write(extremeSamples().R5, header)
    const packed = Object.values(unzipSync(bytes)).map((part) => deflateRawSync(part, { level: 6 }).length)
    const usual = packed.reduce((sum, size) => sum + size, 0)
    expect(bytes.length).toBeLessThan(usual * 1.05 + 6000)
  })
})
