import type { ReadDb } from '../connection.ts'
import { conflictById } from '../tables/review/review.ts'
import { scenarioById } from '../tables/review/scenario.ts'
import { sheetById } from '../tables/review/score-sheet.ts'
import { returnById } from '../tables/review/sheet-file.ts'
import { edited, isAmong, type Told } from './telling.ts'

// How edits of the records of 審査 are told of.

export const conflict = (db: ReadDb, id: string): Told => ({
  subjects: [conflictById(db, id)?.reviewerId ?? ''],
  touches: ({ did, detail }) => did !== 'conflicts.declare' && detail['id'] === id,
  changes: edited,
})

/** A 採点票: its reviewer hands it in with the others, and the year locks them all. */
export function sheet(db: ReadDb, id: string, criterionId?: string): Told {
  const row = sheetById(db, id)
  return {
    subjects: row === undefined ? [id] : [id, row.reviewer_id, `fy:${row.fy}`],
    touches: (deed) => deed.subject === id || isAmong(deed, id),
    changes: (deed) => {
      if (deed.did !== 'scores.record') return edited(deed)
      const { criterionId: ofEntry, from, to } = deed.detail
      if (ofEntry === undefined) return null
      return ofEntry === criterionId ? [...(from === to ? [] : ['raw']), ...(edited(deed) ?? [])] : []
    },
  }
}

/** 戻った採点票: its file may come again, cells of it go in, and it is put aside. */
export function sheetReturn(db: ReadDb, id: string): Told {
  const row = returnById(db, id)
  return {
    subjects: row === undefined ? [] : [`fy:${row.fy}`, ...(row.reviewer_id === null ? [] : [row.reviewer_id])],
    touches: ({ did, detail }) => detail['id'] === id && (did !== 'sheetFiles.takeBack' || detail['again'] === true),
    changes: () => [],
  }
}

/** 組合せ: its own words, and each of its bodies; what was changed of one is not what is changed of another. */
export function scenario(db: ReadDb, id: string, applicationId?: string): Told {
  return {
    subjects: [`fy:${scenarioById(db, id)?.fy ?? ''}`],
    touches: ({ did, detail }) => did.startsWith('scenarios.') && did !== 'scenarios.make' && detail['id'] === id,
    changes: (deed) => {
      if (deed.did === 'scenarios.edit') return applicationId === undefined ? edited(deed) : []
      if (applicationId === undefined || deed.detail['applicationId'] !== applicationId) return []
      return deed.did === 'scenarios.place' ? ['inside'] : edited(deed)
    },
  }
}

/** 要件の○× of an application: one revision an answer. */
export const gateAnswer = (applicationId: string, gateId: string): Told => ({
  subjects: [applicationId],
  touches: (deed) => deed.did === 'tally.answerGate' && deed.detail['gateId'] === gateId,
  countsMaking: true,
  changes: edited,
})
