import { formatWareki } from '../../calendar/wareki.ts'
import { changesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { type DisclosureValues, disclosureFields, outcomeLabel } from './fields.ts'

type Decided = Pick<DisclosureValues, 'state' | 'decidedOn' | 'outcome'>

/** 「令和8年2月20日の一部開示の決定」. */
const theDecision = ({ decidedOn, outcome }: Decided): string =>
  `${decidedOn === null ? '' : `${formatWareki(decidedOn, 'long')}の`}${outcome === 'none' ? '' : `${outcomeLabel[outcome]}の`}決定`

/**
 * Refuses (`invalid`) a deed on what a 開示決定等 was made about: the person who asked holds the papers, so neither the parts nor
 * the record of the request may move under it (情報公開法 9条).
 */
export function assertUndecided(request: Decided): void {
  if (request.state === 'decided')
    throw new Refusal(
      'invalid',
      `${theDecision(request)}があるため、変えられません。変えるときは、請求の記録で「決定を取り消す」を理由とともに記録してください。`,
    )
}

/** 備考 with one line more: which decision was taken back, when, and why. `today` is an ISO date. */
export const noteOfRevocation = (request: DisclosureValues, reason: string, today: string): string =>
  [request.note, `${formatWareki(today, 'long')} ${theDecision(request)}を取消し。理由: ${reason.trim()}`]
    .filter((line) => line.trim() !== '')
    .join('\n')

/**
 * Refuses (`invalid`, by field) an edit that moves what was decided. 備考 stays open; a decision ends only by 取消し, which leaves
 * its reason in 備考 below what stood there and changes nothing else.
 */
export function assertDecisionStands(before: DisclosureValues, after: DisclosureValues): void {
  if (before.state !== 'decided') return
  const { state } = after
  const mayChange = state === 'preparing' ? ['note', 'state', 'decidedOn', 'outcome'] : ['note']
  const [field] = Object.keys(changesOf(before, after).after).filter((name) => !mayChange.includes(name))
  if (field !== undefined) {
    const label = Object.entries(disclosureFields).find(([name]) => name === field)?.[1].label ?? ''
    const message = `開示決定等をした後は、「${label}」を変えられません。変えるときは、先に「決定を取り消す」を理由とともに記録してください。`
    throw new Refusal('invalid', message, { fields: { [field]: message } })
  }
  const added = after.note.startsWith(before.note) ? after.note.slice(before.note.length).trim() : ''
  if (state === 'preparing' && added === '') {
    const message = '決定を取り消す理由を、備考の続きに入力してください。'
    throw new Refusal('invalid', message, { fields: { note: message } })
  }
}
