import type { Direct } from '../office/direct-client.ts'
import type { Tell } from './marked-sheets.ts'

/** A 起案 that was taken up again, with a word wherever one may stand, up to 完結. */
export function drafted(tell: Tell, applicationId: string): void {
  const given = { applicationId, result: 'selected', reserveOrder: null, revision: undefined }
  const rows = [{ applicationId, seenRevision: tell('selection.propose', given).revision }]
  const day = '2026-11-10'
  let now = tell('approvals.draft', { fy: 2026, kind: 'decision', draftedOn: day, rows })
  const next = (deed: string, input: object = {}) => {
    now = tell(`approvals.${deed}`, { id: now.id, revision: now.revision, ...input })
  }
  next('edit', { draftedOn: day })
  next('circulate')
  next('recordStep', { actedOn: day })
  next('takeUp', { draftedOn: day, rows })
  next('circulate')
  next('decide', { decidedOn: day })
  next('issue', { issuedOn: day })
}

/** 問い合わせ of that body. */
export function asked(tell: Tell, applicationId: string): void {
  const words = {
    about: [applicationId],
    askedAt: '2026-02-25T10:00:00+09:00',
    answeredAt: '2026-02-26T10:00:00+09:00',
    state: 'answered',
  }
  const added = tell('inquiries.add', { fy: 2026, ...words })
  const { id, revision } = tell('inquiries.edit', { ...words, id: added.id, revision: added.revision })
  tell('inquiries.restore', tell('inquiries.remove', { id, revision }))
}

/** 開示請求 of that body, with a part of it withheld. */
export function askedToDisclose(tell: Tell, ask: Direct, applicationId: string): void {
  const about = { about: [applicationId], receivedOn: '2026-02-25', correctionDays: 0 }
  const preparing = { ...about, extendedTo: '2026-04-01', state: 'preparing', decidedOn: null, outcome: 'none' }
  const added = tell('disclosure.add', { fy: 2026, ...preparing })
  const { id, revision } = tell('disclosure.edit', { ...preparing, id: added.id, revision: added.revision })
  tell('disclosure.restore', tell('disclosure.remove', { id, revision }))
  const document = `receipt/${applicationId}`
  const part = ask.disclosure.document({ id, document }).parts.find(({ nature }) => nature === 'conduct')
  if (part)
    tell('disclosure.settle', {
      id,
      document,
      section: part.key,
      mark: part.mark,
      revision: 0,
      way: 'closed',
      ground: 'conduct',
      words: '',
    })
}
