import { type ReadSheet, readScoreSheet } from '../../../documents/sheets/score-sheet.ts'
import type { JobBody } from '../protocol.ts'
import { takeIn } from './papers.ts'

/** 戻った採点票を読む. */
export const readSheets: JobBody<'sheetFiles.read'> = (tools, chosen) =>
  takeIn(tools, chosen, {
    paper: 'sheet',
    read: readScoreSheet,
    take: (file, read, trouble) =>
      tools.tell('sheetFiles.takeBack', {
        ...file,
        sheet: read && { ...read.mark, reading: asAsked(read.reading) },
        trouble,
      }),
  })

/** The contract's lists are its own to change. */
const asAsked = ({ savedAt, rows, notes }: ReadSheet['reading']) => ({
  savedAt,
  rows: rows.map((row) => ({ ...row, scores: row.scores.map((score) => ({ ...score })) })),
  notes: [...notes],
})
