import { expect } from '@playwright/test'
import { daysBetween } from '../../shared/domain/calendar/jst.ts'
import { type DataRow, framed } from '../support/data-rows.ts'
import { askedCasePage } from '../support/office/case-page.ts'
import { criterionData, receiptData, reviewerData, selectionData, tallyData } from '../support/office/selection-data.ts'
import { portfolioData, progressData, staffData } from '../support/office/support-data.ts'
import { readWorkbook, recordsOf, sheetNamed } from '../support/read-workbook.ts'
import { fy, people, type Story } from './story.ts'
import type { Reported } from './story-support.ts'

/** 10. Every データ sheet of the saved files, read by another reader, says cell by cell what the records say. */
export async function compareBooks(
  { api }: Story,
  files: ReadonlyMap<string, Uint8Array>,
  { caseId, reportId, today }: Reported,
): Promise<void> {
  const list = await api.applications.list({ fy })
  const tally = await api.tally.page({ fy })
  const decided = (await api.selection.list({ fy })).rows
  const page = await askedCasePage(api, caseId)
  const report = await api.progress.get({ caseId, id: reportId })
  const year = await api.programme.year({ fy })
  const elapsed = daysBetween(year.supportFrom, today) / daysBetween(year.supportFrom, year.supportTo)
  const day = today.replaceAll('-', '')
  const month = day.slice(0, 6)
  const expected: Record<string, Record<string, DataRow[]>> = {
    [`R8_応募受付簿_${day}.xlsx`]: { データ: receiptData(list, year.deadline) },
    [`R8_審査集計表_${day}.xlsx`]: {
      データ: tallyData(tally, list),
      'データ(委員別)': reviewerData(tally, list),
      'データ(項目別)': criterionData(tally, list),
    },
    [`R8_選定結果一覧_${day}.xlsx`]: { データ: selectionData(decided, list) },
    [`R8_進捗総括表_${month}_${day}.xlsx`]: {
      データ: [portfolioData(page, report, elapsed)],
      'データ(担当)': staffData(page),
    },
    [`R8_進捗報告書_${page.prefecture}_${month}_${day}.xlsx`]: progressData(page, report),
  }
  expect([...files.keys()].toSorted()).toEqual(Object.keys(expected).toSorted())
  for (const [index, [name, sheets]] of Object.entries(expected).entries()) {
    const workbook = readWorkbook(files.get(name) ?? new Uint8Array())
    const dataSheets = workbook.sheets.map((sheet) => sheet.name).filter((sheet) => sheet.startsWith('データ'))
    expect(dataSheets, name).toEqual(Object.keys(sheets))
    for (const [sheet, rows] of Object.entries(sheets)) {
      // A report's figures are of its last day, whenever it is printed.
      const asOf = name.includes('進捗報告書') && report.to < today ? report.to : today
      const framedRows = rows.map((row) => framed(fy, asOf, row))
      // A sheet without rows would agree with anything.
      expect(framedRows, `${name} ${sheet}`).not.toEqual([])
      expect(recordsOf(sheetNamed(workbook, sheet)), `${name} ${sheet}`).toEqual(framedRows)
    }
    // 委員A, 委員B … was asked for: no reviewer's name is anywhere in the file.
    const words = Object.values(workbook.parts).join('\n')
    // Each book has its own number, and none of another.
    expect(
      words.match(/資料1-\d/g)?.filter((number) => number !== `資料1-${index + 1}`),
      name,
    ).toEqual([])
    expect(words, name).toContain(`資料1-${index + 1}`)
    for (const person of people.slice(1)) expect(words.includes(person), `${name} ${person}`).toBe(false)
  }
}
