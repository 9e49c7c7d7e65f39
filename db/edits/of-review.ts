import type { Paper } from '../../shared/domain/review/sheet-file/paper.ts'
import type { ReadDb } from '../connection.ts'
import { conflictById } from '../tables/review/review.ts'
import { scenarioById } from '../tables/review/scenario.ts'
import { sheetById } from '../tables/review/score-sheet.ts'
import { returnById } from '../tables/review/sheet-file.ts'
import { edited, isAmong, isOneOf, type Told } from './telling.ts'

// How edits of the records of 審査 are told of.

export const conflict = (db: ReadDb, id: string): Told => ({
  subjects: [conflictById(db, id)?.reviewerId ?? ''],
  touches: (deed) => (deed.did !== 'conflicts.declare' && deed.detail['id'] === id) || isAmong(deed, id),
  changes: edited,
})

/** A 採点票: its reviewer hands it in with the others, and the year locks them all. */
export function sheet(db: ReadDb, id: string, criterionId?: string): Told {
  const row = sheetById(db, id)
  return {
    subjects: row === undefined ? [id] : [id, row.reviewer_id, `fy:${row.fy}`],
    touches: (deed) => deed.subject === id || isAmong(deed, id),
    changes: (deed) => {
      // A 照合 says of values that they are right, and changes none.
      if (deed.did === 'scoreEntries.check' || deed.did === 'scoreEntries.typeAgain') return []
      if (deed.did === 'scoreEntries.decide') return deed.detail['criterionId'] === criterionId ? ['raw'] : []
      if (deed.did !== 'scores.record') return edited(deed)
      const { criterionId: ofEntry, from, to } = deed.detail
      if (ofEntry === undefined) return null
      return ofEntry === criterionId ? [...(from === to ? [] : ['raw']), ...(edited(deed) ?? [])] : []
    },
  }
}

/** 戻った採点票・利害関係申告書: its file may come again, what it says goes in, and it is put aside. */
export function paperReturn(db: ReadDb, paper: Paper, id: string): Told {
  const row = returnById(db, paper, id)
  const isBack = isOneOf('sheetFiles.takeBack', 'declarations.takeBack')
  return {
    subjects: row === undefined ? [] : [`fy:${row.fy}`, ...(row.reviewer_id === null ? [] : [row.reviewer_id])],
    touches: (deed) => deed.detail['id'] === id && (!isBack(deed) || deed.detail['again'] === true),
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
