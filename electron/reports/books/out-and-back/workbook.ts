import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { officeStyles } from '../../kit/office-styles.ts'
import { atItsOwnSize } from '../../kit/page.ts'
import { packPart, zipParts } from '../../kit/zip.ts'

/**
 * A workbook to be filled in and sent back. Its cells are few and its protection, validations and formulas many, so that
 * exceljs writes it whole.
 */
export function newHandout(title: string, givenAt: string, header: ReportHeader): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const given = new Date(givenAt)
  return Object.assign(workbook, {
    title,
    creator: header.officeName,
    lastModifiedBy: header.officeName,
    created: given,
    modified: given,
    subject: `${header.label} ${header.handling}`.trim(),
    keywords: header.practice ? '見本' : '',
  })
}

/**
 * Its bytes, with the workbook's own font, label and page number in their own size, and no day of the packing in it: the same
 * book with the same handout gives the same bytes.
 */
export async function packedHandout(workbook: ExcelJS.Workbook, activeTab: number, at: string): Promise<Uint8Array> {
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' }]
  const made = new Uint8Array(await workbook.xlsx.writeBuffer())
  const parts = Object.entries(unzipSync(made)).filter(([name]) => !name.endsWith('/'))
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  const packed = parts
    .toSorted(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1))
    .map(([name, bytes]) => {
      if (name === 'xl/styles.xml') return packPart(name, officeStyles(strFromU8(bytes)).xml)
      if (name.startsWith('xl/worksheets/')) return packPart(name, atItsOwnSize(strFromU8(bytes)))
      return packPart(name, bytes)
    })
  return zipParts(packed, toJst(at))
}
