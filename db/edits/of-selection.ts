import { takeUpFields } from '../../shared/domain/selection/approvals/fields.ts'
import type { ReadDb } from '../connection.ts'
import { approvalById } from '../tables/selection/approval.ts'
import { decisionById } from '../tables/selection/decision.ts'
import { requestById } from '../tables/selection/disclosure/request.ts'
import { inquiryById } from '../tables/selection/inquiry.ts'
import { edited, isOneOf, type Told } from './telling.ts'

// How edits of the records of 選定 that bear an id of their own are told of.

/** 起案・決裁: every deed on it makes it newer but the first. */
export const ofApproval = (db: ReadDb, id: string): Told => ({
  subjects: [`fy:${approvalById(db, id)?.fy ?? ''}`],
  touches: ({ did, detail }) => did.startsWith('approvals.') && did !== 'approvals.draft' && detail['id'] === id,
  changes: (deed) => {
    if (deed.did === 'approvals.takeUp') return Object.keys(takeUpFields)
    return deed.did === 'approvals.edit' ? edited(deed) : []
  },
})

export const ofInquiry = (db: ReadDb, id: string): Told => ({
  subjects: [`fy:${inquiryById(db, id)?.fy ?? ''}`],
  touches: ({ did, detail }) => did.startsWith('inquiries.') && did !== 'inquiries.add' && detail['id'] === id,
  changes: edited,
})

const aboutRequest: readonly string[] = ['disclosure.edit', 'disclosure.remove', 'disclosure.restore']

/** 開示請求: what is chosen for its parts makes the request no newer. */
export const ofDisclosure = (db: ReadDb, id: string): Told => ({
  subjects: [`fy:${requestById(db, id)?.fy ?? ''}`],
  touches: ({ did, detail }) => aboutRequest.includes(did) && detail['id'] === id,
  changes: edited,
})

/** One part of a document of a request, by the three in lines. */
export function ofChoice(db: ReadDb, at: string): Told {
  const [id = '', document = '', part = ''] = at.split('\n')
  return {
    subjects: [`fy:${requestById(db, id)?.fy ?? ''}`],
    touches: ({ did, detail }) =>
      did.startsWith('disclosure.') &&
      detail['id'] === id &&
      detail['document'] === document &&
      (detail['part'] === part || (Array.isArray(detail['parts']) && detail['parts'].includes(part))),
    changes: (deed) => (deed.did === 'disclosure.settle' ? edited(deed) : ['way']),
    countsMaking: true,
  }
}

/** 案: gone with the decision it becomes, with 辞退, or taken back. */
export const proposal = (applicationId: string): Told => {
  const ends = isOneOf('selection.withdrawProposal', 'selection.decide', 'selection.decline')
  return {
    subjects: [applicationId],
    touches: isOneOf('selection.propose'),
    countsMaking: true,
    changes: () => null,
    ends,
  }
}

/** A decision: its revisions go on from those of the decisions it has replaced, to its own end. */
export const decision = (db: ReadDb, id: string): Told => {
  const row = decisionById(db, id)
  const end = row?.revoked_at ?? null
  const isOnDecision = isOneOf('selection.decide', 'selection.revoke', 'selection.decline')
  return {
    subjects: [row?.application_id ?? ''],
    touches: (deed) => isOnDecision(deed) && (end === null || deed.at <= end),
    countsMaking: true,
    changes: () => null,
  }
}
