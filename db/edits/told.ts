import type { z } from 'zod'
import type { OfficeContract } from '../../shared/contract/index.ts'
import type { ReadDb } from '../connection.ts'
import { applicationById, idsOfBody } from '../tables/applications/application.ts'
import { minutesAnswerById, minutesRoundById } from '../tables/meeting/minutes.ts'
import { tellersOfAccelerators } from './of-accelerators.ts'
import {
  ofCheckItem,
  ofCorrection,
  ofForm,
  ofIncoming,
  ofPhoneNote,
  ofReceiptMail,
  takenOutOf,
} from './of-applications.ts'
import { tellersOfForum } from './of-forum.ts'
import { meeting, minutesAnswer, minutesEdit, minutesRound, speech } from './of-meeting.ts'
import { holiday, recordKind } from './of-office.ts'
import { tellersOfPools } from './of-pools.ts'
import { tellersOfPostings } from './of-postings.ts'
import { conflict, gateAnswer, paperReturn, scenario, sheet } from './of-review.ts'
import { decision, ofApproval, ofChoice, ofDisclosure, ofInquiry, proposal } from './of-selection.ts'
import { ofCase, theCase } from './of-support.ts'
import { tellersOfTalent } from './of-talent.ts'
import { type Deed, edited, isAmong, isOneOf, type Told } from './telling.ts'

/** An application, by the operation that was refused: what it calls 備考 is not what another one calls so. */
function application(db: ReadDb, id: string, refused: string, one: Deed['detail'] = {}): Told {
  const row = applicationById(db, id)
  const sameBody = row === undefined || row.jis2 === null ? [] : idsOfBody(db, row.fy, row.jis2)
  // Noted of it, and no edit of the application itself.
  const besides = isOneOf(
    'selection.propose',
    'selection.withdrawProposal',
    'letters.number',
    'letters.keep',
    'intake.takeIn',
    'intake.create',
    'tally.answerGate',
  )
  const onState = isOneOf(
    'applications.move',
    'intake.register',
    'scores.start',
    'scores.startAgain',
    'scores.finish',
    'scores.leaveOut',
    'selection.decide',
    'selection.revoke',
    'selection.decline',
  )
  const onForm = isOneOf('intake.takeChosen', 'intake.replaceWith', 'intake.moveTo', 'intake.takeVersionOut')
  const changes: Told['changes'] = (deed) => {
    if (refused === 'applications.move') return onState(deed) ? ['state'] : []
    if (refused === 'applications.editField' && onForm(deed)) return null
    if (deed.did !== refused) return []
    if (refused === 'applications.editField')
      return typeof deed.detail['path'] === 'string' ? [deed.detail['path']] : null
    if (Object.entries(one).some(([name, is]) => deed.detail[name] !== is)) return []
    return edited(deed)
  }
  return {
    subjects: [id, ...(row === undefined ? [] : [`fy:${row.fy}`]), ...sameBody, ...takenOutOf(db, id)],
    touches: (deed) =>
      deed.subject === id
        ? !besides(deed) && !deed.did.startsWith('corrections.')
        : isAmong(deed, id) || (deed.detail['draftId'] === id && deed.did !== 'intake.takeVersionOut'),
    changes,
  }
}

const meetingOfRound = (db: ReadDb, id: string): string => minutesRoundById(db, id)?.meetingId ?? ''
const meetingOfAnswer = (db: ReadDb, id: string): string => meetingOfRound(db, minutesAnswerById(db, id)?.roundId ?? '')

const ofYear = (fy: number, touches: Told['touches']): Told => ({ subjects: [`fy:${fy}`], touches, changes: edited })
const theYear = (fy: number): Told =>
  ofYear(
    fy,
    (deed) =>
      isOneOf(
        'programme.editYear',
        'programme.editDocument',
        'programme.addCriterion',
        'programme.removeCriterion',
      )(deed) || isDeadlineCorrected(deed),
  )
/** A 延長 leaves the year's own words as they were. */
const isDeadlineCorrected = ({ did, detail }: Deed): boolean =>
  did === 'programme.moveDeadline' && detail['kind'] === 'corrected'
/** The names of a 提出書類 are not those of its year, which is a revision newer with each of both. */
const theDocument = (fy: number, id: string): Told => ({
  ...theYear(fy),
  changes: (deed) => (deed.did === 'programme.editDocument' && deed.detail['id'] === id ? edited(deed) : []),
})
const partOfYear = (fy: number, id: string, did: string): Told =>
  ofYear(fy, (deed) => deed.did === did && deed.detail['id'] === id)

const bySubject = (id: string, ...deeds: string[]): Told => ({
  subjects: [id],
  touches: isOneOf(...deeds),
  changes: edited,
})
const reviewer = (id: string) => bySubject(id, 'reviewers.edit', 'reviewers.remove', 'reviewers.restore')
const person = (id: string) => bySubject(id, 'people.edit', 'people.grant', 'people.setPassphrase')

type Commands = {
  [Area in keyof OfficeContract & string]: {
    [Name in keyof OfficeContract[Area] & string as OfficeContract[Area][Name] extends { kind: 'command' }
      ? `${Area}.${Name}`
      : never]: OfficeContract[Area][Name] extends { input: infer I extends z.ZodType } ? z.output<I> : never
  }
}[keyof OfficeContract & string]
type AllOf<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void ? All : never
type Inputs = AllOf<Commands>
/** With a revision of their own, or one for each of their lines. */
type Revised =
  | { [Name in keyof Inputs]: 'revision' extends keyof Inputs[Name] ? Name : never }[keyof Inputs]
  | 'plan.putBack'
  | 'sheetFiles.apply'
  | 'selection.approve'
  | 'approvals.draft'
  | 'letters.number'
  | 'disclosure.accept'
  | 'disclosure.takeBack'
  | 'pools.take'
  | 'postings.take'
type Teller<Input> = (db: ReadDb, input: Input, id: string | undefined) => Told

/** By operation; the compiler asks for a line of every one that carries a revision. `id` is of one among several. */
const tellers: { readonly [Name in Revised]: Teller<Inputs[Name]> } = {
  'office.editSettings': () => bySubject('office', 'office.editSettings'),
  'people.edit': (_db, { id }) => person(id),
  'people.grant': (_db, { id }) => person(id),
  'people.setPassphrase': (_db, { id }) => person(id),
  'programme.editYear': (_db, { fy }) => theYear(fy),
  'programme.editDocument': (_db, { fy, id }) => theDocument(fy, id),
  'programme.editTheme': (_db, { fy, id }) => partOfYear(fy, id, 'programme.editTheme'),
  'programme.editCriterion': (_db, { fy, id }) => partOfYear(fy, id, 'programme.editCriterion'),
  'programme.addCriterion': (_db, { fy }) => theYear(fy),
  'programme.removeCriterion': (_db, { fy, id }) => partOfYear(fy, id, 'programme.editCriterion'),
  'programme.editGate': (_db, { fy, id }) => partOfYear(fy, id, 'programme.editGate'),
  'programme.removeGate': (_db, { fy, id }) => partOfYear(fy, id, 'programme.editGate'),
  'forms.save': (db, { id }) => ofForm(db, id),
  'forms.noteTried': (db, { id }) => ofForm(db, id),
  'forms.adopt': (db, { id }) => ofForm(db, id),
  'programme.editCheckItem': (_db, { fy, id }) => ofCheckItem(fy, id),
  'programme.moveCheckItem': (_db, { fy, id }) => ofCheckItem(fy, id),
  'programme.giveUpCheckItem': (_db, { fy, id }) => ofCheckItem(fy, id),
  'programme.takeBackCheckItem': (_db, { fy, id }) => ofCheckItem(fy, id),
  'programme.removeCheckItem': (_db, { fy, id }) => ofCheckItem(fy, id),
  'holidays.edit': (_db, { date }) => holiday(date),
  'keeping.editKind': (_db, { fy, code }) => recordKind(fy, code),
  'applications.editField': (db, { id }) => application(db, id, 'applications.editField'),
  'applications.amendConsent': (db, { id }) => application(db, id, 'applications.amendConsent'),
  'applications.confirmFields': (db, { id }) => application(db, id, 'applications.confirmFields'),
  'applications.editReceipt': (db, { id }) => application(db, id, 'applications.editReceipt'),
  'applications.attach': (db, { id }) => application(db, id, 'applications.attach'),
  'applications.decideLate': (db, { id }) => application(db, id, 'applications.decideLate'),
  'applications.move': (db, { id }) => application(db, id, 'applications.move'),
  'intake.takeChosen': (db, { id }) => application(db, id, 'intake.takeChosen'),
  'intake.register': (db, { id }) => application(db, id, 'intake.register'),
  'intake.replaceWith': (db, { id }) => application(db, id, 'intake.replaceWith'),
  'intake.moveTo': (db, { id }) => application(db, id, 'intake.moveTo'),
  'intake.takeVersionOut': (db, { id }) => application(db, id, 'intake.takeVersionOut'),
  'intake.discard': (db, { id }) => application(db, id, 'intake.discard'),
  'intake.restore': (db, { id }) => application(db, id, 'intake.restore'),
  'checks.confirm': (db, { id, itemId }) => application(db, id, 'checks.record', { itemId }),
  'checks.record': (db, { id, itemId }) => application(db, id, 'checks.record', { itemId }),
  'applications.summarise': (db, { id, part }) => application(db, id, 'applications.summarise', { part }),
  'applications.hideName': (db, { id }) => application(db, id, 'applications.hideName'),
  'reviewers.edit': (_db, { id }) => reviewer(id),
  'reviewers.remove': (_db, { id }) => reviewer(id),
  'reviewers.restore': (_db, { id }) => reviewer(id),
  'conflicts.edit': (db, { id }) => conflict(db, id),
  'conflicts.withdraw': (db, { id }) => conflict(db, id),
  'sheetFiles.apply': (db, _input, id) => sheet(db, id ?? ''),
  'sheetFiles.putAside': (db, { id }) => paperReturn(db, 'sheet', id),
  'declarations.putAside': (db, { id }) => paperReturn(db, 'declaration', id),
  'scores.leaveOut': (db, { applicationId }) => application(db, applicationId, 'scores.leaveOut'),
  'scores.record': (db, { sheetId, criterionId }) => sheet(db, sheetId, criterionId),
  'scores.comment': (db, { sheetId }) => sheet(db, sheetId),
  'scores.reopen': (db, { sheetId }) => sheet(db, sheetId),
  'scores.markAbsent': (db, { sheetId }) => sheet(db, sheetId),
  'scoreEntries.check': (db, { sheetId }) => sheet(db, sheetId),
  'scoreEntries.typeAgain': (db, { sheetId }) => sheet(db, sheetId),
  'scoreEntries.decide': (db, { sheetId, criterionId }) => sheet(db, sheetId, criterionId),
  'tally.setRules': (_db, { fy }) => ofYear(fy, isOneOf('tally.setRules')),
  'tally.answerGate': (_db, { applicationId, gateId }) => gateAnswer(applicationId, gateId),
  'scenarios.edit': (db, { id }) => scenario(db, id),
  'scenarios.place': (db, { id, applicationId }) => scenario(db, id, applicationId),
  'scenarios.explain': (db, { id, applicationId }) => scenario(db, id, applicationId),
  'scenarios.take': (db, { id }) => scenario(db, id),
  'scenarios.takeBack': (db, { id }) => scenario(db, id),
  'scenarios.remove': (db, { id }) => scenario(db, id),
  'scenarios.restore': (db, { id }) => scenario(db, id),
  'meeting.edit': (_db, { id }) => meeting(id),
  'meeting.setItems': (_db, { id }) => meeting(id),
  'meeting.setMembers': (_db, { id }) => meeting(id),
  'meeting.setMaterials': (_db, { id }) => meeting(id),
  'meeting.collect': (_db, { id }) => meeting(id),
  'meeting.remove': (_db, { id }) => meeting(id),
  'meeting.restore': (_db, { id }) => meeting(id),
  'meeting.speak': (_db, { id, speechId }) => speech(id, speechId),
  'meeting.unsay': (_db, { id, speechId }) => speech(id, speechId),
  'minutes.editParagraph': (_db, { id, key }) => minutesEdit(id, key),
  'minutes.freeze': (db, { id }) => minutesRound(meetingOfRound(db, id), id),
  'minutes.publish': (db, { id }) => minutesRound(meetingOfRound(db, id), id),
  'minutes.renew': (db, { id }) => minutesRound(meetingOfRound(db, id), id),
  'minutes.answer': (db, { id }) => minutesAnswer(meetingOfAnswer(db, id), id),
  'minutes.settle': (db, { id }) => minutesAnswer(meetingOfAnswer(db, id), id),
  'selection.propose': (_db, { applicationId }) => proposal(applicationId),
  'selection.withdrawProposal': (_db, { applicationId }) => proposal(applicationId),
  'selection.approve': (_db, _input, id) => proposal(id ?? ''),
  'selection.publish': (_db, { fy }) => ({ ...ofYear(fy, isOneOf('selection.publish')), countsMaking: true }),
  // What is drafted is the 案 as they were seen; once it is there, it is the record itself.
  'approvals.draft': (_db, _input, id) => proposal(id ?? ''),
  'approvals.takeUp': (db, input, id) => (id === input.id ? ofApproval(db, id) : proposal(id ?? '')),
  'approvals.edit': (db, { id }) => ofApproval(db, id),
  'approvals.circulate': (db, { id }) => ofApproval(db, id),
  'approvals.recordStep': (db, { id }) => ofApproval(db, id),
  'approvals.takeStepBack': (db, { id }) => ofApproval(db, id),
  'approvals.decide': (db, { id }) => ofApproval(db, id),
  'approvals.issue': (db, { id }) => ofApproval(db, id),
  'approvals.close': (db, { id }) => ofApproval(db, id),
  'approvals.goBack': (db, { id }) => ofApproval(db, id),
  'approvals.remove': (db, { id }) => ofApproval(db, id),
  'approvals.restore': (db, { id }) => ofApproval(db, id),
  'corrections.edit': (db, { id }) => ofCorrection(db, id),
  'corrections.send': (db, { id }) => ofCorrection(db, id),
  'corrections.answer': (db, { id }) => ofCorrection(db, id),
  'corrections.close': (db, { id, itemId }) => ofCorrection(db, id, itemId),
  'corrections.takeBack': (db, { id }) => ofCorrection(db, id),
  'corrections.takeReceiptBack': (db, { id }) => ofReceiptMail(db, id),
  'incoming.setAside': (db, { id }) => ofIncoming(db, id),
  'incoming.explain': (db, { id }) => ofIncoming(db, id),
  'incoming.fileTo': (db, { id }) => ofIncoming(db, id),
  'correspondence.editNote': (db, { id }) => ofPhoneNote(db, id),
  'correspondence.strikeNote': (db, { id }) => ofPhoneNote(db, id),
  'inquiries.edit': (db, { id }) => ofInquiry(db, id),
  'inquiries.remove': (db, { id }) => ofInquiry(db, id),
  'inquiries.restore': (db, { id }) => ofInquiry(db, id),
  'disclosure.edit': (db, { id }) => ofDisclosure(db, id),
  'disclosure.remove': (db, { id }) => ofDisclosure(db, id),
  'disclosure.restore': (db, { id }) => ofDisclosure(db, id),
  'disclosure.settle': (db, _input, at) => ofChoice(db, at ?? ''),
  'disclosure.accept': (db, _input, at) => ofChoice(db, at ?? ''),
  'disclosure.takeBack': (db, _input, at) => ofChoice(db, at ?? ''),
  'selection.decide': (db, _input, id) => decision(db, id ?? ''),
  'selection.revoke': (db, { id }) => decision(db, id),
  'letters.number': (_db, _input, id) => ({ ...bySubject(id ?? '', 'letters.number'), countsMaking: true }),
  'selection.decline': (db, { applicationId }) => application(db, applicationId, 'selection.decline'),
  'support.edit': (_db, { id }) => theCase(id),
  'plan.setBaseline': (_db, { id }) => theCase(id),
  'plan.edit': (db, { id }) => ofCase(db, id),
  'plan.putBack': (db, _input, id) => ofCase(db, id ?? ''),
  'plan.remove': (db, { id }) => ofCase(db, id),
  'plan.restore': (db, { id }) => ofCase(db, id),
  'kpi.edit': (db, { id }) => ofCase(db, id),
  'kpi.remove': (db, { id }) => ofCase(db, id),
  'kpi.restore': (db, { id }) => ofCase(db, id),
  'kpi.editValue': (db, { id }) => ofCase(db, id),
  'kpi.removeValue': (db, { id }) => ofCase(db, id),
  'kpi.restoreValue': (db, { id }) => ofCase(db, id),
  'sessions.edit': (db, { id }) => ofCase(db, id),
  'sessions.remove': (db, { id }) => ofCase(db, id),
  'sessions.restore': (db, { id }) => ofCase(db, id),
  'actions.edit': (db, { id }) => ofCase(db, id),
  'issues.edit': (db, { id }) => ofCase(db, id),
  'progress.redraw': (db, { id }) => ofCase(db, id),
  'progress.edit': (db, { id }) => ofCase(db, id),
  'progress.confirm': (db, { id }) => ofCase(db, id),
  ...tellersOfForum,
  ...tellersOfTalent,
  ...tellersOfPostings,
  ...tellersOfAccelerators,
  ...tellersOfPools,
}

/** How the record that a refused operation is about is told of; undefined for an operation without a revision. */
export function toldOf(db: ReadDb, name: string, input: unknown, id: string | undefined): Told | undefined {
  // The door has parsed the input by this very operation; only the pairing by a name is lost on the compiler.
  const untyped = tellers as unknown as Readonly<Record<string, Teller<unknown>>>
  return Object.hasOwn(untyped, name) ? untyped[name]?.(db, input, id) : undefined
}
