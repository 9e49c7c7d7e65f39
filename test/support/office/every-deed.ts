import { randomUUID } from 'node:crypto'
import { find } from '../../../db/office.ts'
import { changedItems } from '../changed-items.ts'
import { officeDeeds } from '../deeds/office-deeds.ts'
import { talentDeeds } from '../deeds/talent-deeds.ts'
import { requestDeeds } from '../disclosure/request-deeds.ts'
import { editedCall } from '../edited-call.ts'
import { formDeeds } from '../forms/form-deeds.ts'
import { madeUpForm, readingOf } from '../forms/made-up-form.ts'
import { keptAndErased } from '../kept-and-erased.ts'
import { travelsAndMerges } from '../merge/travels-and-merges.ts'
import { drawInput } from '../sweep/draw-input.ts'
import { markedOffice } from '../sweep/marked-office.ts'
import { takenForTheWrong } from '../sweep/taken-for-the-wrong.ts'
import { postingDeeds } from '../talent/posting-deeds.ts'
import { byTelephone } from './by-telephone.ts'
import { casePage } from './case-page.ts'
import { Refused } from './direct-client.ts'
import type { GivenOffice } from './office.ts'
import { passed } from './year.ts'

/**
 * Every deed there is, once or more: the year of the sweep, and around it what that year has no need of. A deed that is
 * missing here is named by the test that counts them.
 */
export function everyDeed(given: GivenOffice): void {
  drafts(given)
  year(given)
  formDeeds(given, 2027)
  reviewers(given)
  markedOffice(given.folder, { given })
  afterTheDecision(given)
  approvals(given)
  inquiries(given)
  requestDeeds(given)
  postingDeeds(given.ask)
  duringTheScoring(given)
  rooms(given)
  officeDeeds(given)
  talentDeeds(given)
  travelsAndMerges(given)
  keptAndErased(given)
}

/** With every field the operation knows filled in. */
const telling =
  ({ office, officer }: GivenOffice) =>
  (name: string, input: object): { id: string; revision: number } => {
    const blank = drawInput(find(name).input, { ids: () => [randomUUID()], words: ['見本'] }, { step: 0, round: 0 })
    const reply = office.call(name, JSON.parse(JSON.stringify({ ...(blank as object), ...input })), officer)
    if (!reply.ok) throw new Refused(reply.problem)
    return reply.value as { id: string; revision: number }
  }

/** Two drafts of one body, of which one is thrown away, comes back and goes again. */
function drafts({ ask, office, officer }: GivenOffice): void {
  const takeIn = () =>
    ask.intake.takeIn({
      id: randomUUID(),
      fy: 2026,
      receivedAt: '2026-02-10T10:00:00+09:00',
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
      messageId: '',
      reading: readingOf(madeUpForm('青森県')),
      files: [],
    }).id
  const [first, second] = [takeIn(), takeIn()]
  const revisionOf = (id: string) => ask.applications.get({ id }).revision
  ask.applications.editField({ id: first, path: 'prefecture', value: '青森県', revision: revisionOf(first) })
  ask.applications.confirmFields({ id: first, paths: ['goal'], confirmed: true, revision: revisionOf(first) })
  for (const hidden of [true, false])
    ask.applications.hideName({ id: first, name: '例示 一郎', hidden, revision: revisionOf(first) })
  const upload = office.files.begin({ name: '詳細(見本)', mime: 'application/octet-stream', limit: 1000 }, officer)
  upload.write(Buffer.from('PK'))
  const { fileId } = upload.finish()
  const { files } = ask.applications.attach({ id: first, fileId, kind: 'detail', revision: revisionOf(first) })
  const reading = readingOf(madeUpForm('青森県'))
  ask.intake.takeChosen({ id: first, file: files[0]?.id ?? '', reading, revision: revisionOf(first) })
  const { revision } = ask.intake.discard({ id: second, revision: revisionOf(second) })
  ask.intake.restore({ id: second, revision })
  ask.intake.discard({ id: second, revision: revisionOf(second) })
  ask.intake.register({ id: first, revision: revisionOf(first) })
  const page = takenForTheWrong(ask, first, takeIn())
  ask.applications.move({ id: first, to: 'withdrawn', reason: '県の都合', revision: page.revision })
  ask.intake.create({ id: randomUUID(), fy: 2026, jis2: '13', receivedAt: null })
}

/** The call and its lists, each changed once, and the year after it. */
function year({ ask }: GivenOffice): void {
  const [fy, now] = [2026, () => ask.programme.year({ fy: 2026 })] as const
  editedCall(ask, fy)
  const [document] = now().documents
  if (document) ask.programme.editDocument({ ...document, fy, name: '鑑文(見本)', revision: now().revision })
  const [theme] = now().themes
  if (theme) ask.programme.editTheme({ ...theme, fy, name: '共同調達(見本)' })
  const [criterion] = now().criteria
  if (criterion) ask.programme.editCriterion({ ...criterion, fy, name: '必要性(見本)' })
  const id = randomUUID()
  ask.programme.addCriterion({
    fy,
    id,
    name: '追加の項目',
    shortName: '追加',
    viewpoint: '',
    weight: 1,
    maxRaw: 5,
    floor: 2,
    anchors: [{ raw: 5, label: 'よい' }],
    revision: now().revision,
  })
  ask.programme.removeCriterion({ fy, id, revision: 1 })
  const gate = { fy, id: randomUUID(), name: '対象団体', note: '' }
  ask.programme.addGate(gate)
  ask.programme.editGate({ ...gate, name: '対象団体(見本)', revision: 1 })
  ask.programme.removeGate({ fy, id: gate.id, revision: 2 })
  const [item] = now().checkItems
  if (item) ask.programme.editCheckItem({ ...item, fy, name: '提出の時刻(見本)' })
  changedItems(ask, fy)
  ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
  ask.holidays.edit({ date: '2026-12-28', name: '見本の休み', open: false })
}

/** One who comes, leaves and comes back. */
function reviewers({ ask }: GivenOffice): void {
  const { id, revision } = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '見本 四郎' })
  const removed = ask.reviewers.remove({ id, revision })
  ask.reviewers.remove({ id, revision: ask.reviewers.restore({ id, revision: removed.revision }).revision })
}

/** One who is called in while others score already; a year of its own, so that the scoring is open. */
function duringTheScoring({ ask, at, as }: GivenOffice): void {
  at('2027-02-12T18:00:00+09:00')
  passed(ask, madeUpForm('香川県'), '2027-02-10T10:00:00+09:00', 2027)
  ask.reviewers.add({ id: randomUUID(), fy: 2027, name: '見本 五郎' })
  ask.scores.start({ fy: 2027 })
  ask.tally.trialScores({ fy: 2027 })
  const late = ask.reviewers.add({ id: randomUUID(), fy: 2027, name: '見本 六郎', withProfile: true })
  const removed = ask.reviewers.remove({ id: late.id, revision: late.revision })
  ask.reviewers.restore({ id: late.id, revision: removed.revision })
  byTwo(ask, as)
  afterTheScoring({ ask, at })
}

/** A sheet that came by telephone is typed by one, and checked by a second person. */
function byTwo(ask: GivenOffice['ask'], as: GivenOffice['as']): void {
  const { id: profileId, name } = ask.people.add({ id: randomUUID(), name: '見本 次子', role: 'officer' })
  const reviewerId = ask.scores.board({ fy: 2027 }).reviewers[0]?.id ?? ''
  const other = as({ profileId, name, role: 'officer' })
  const entryId = other.scoreEntries.begin(byTelephone(reviewerId)).id
  const { sheets, criteria } = ask.scores.grid({ fy: 2027, reviewerId })
  const [first = '', second = ''] = criteria.map(({ id }) => id)
  const sheetId = sheets[0]?.id ?? ''
  const revision = () =>
    ask.scores.grid({ fy: 2027, reviewerId }).sheets.find(({ id }) => id === sheetId)?.revision ?? 0
  for (const criterionId of [first, second])
    other.scores.record({ sheetId, criterionId, raw: 3, entryId, revision: revision() })
  ask.scoreEntries.unchecked({ fy: 2027 })
  ask.scoreEntries.check({ sheetId, differs: [second], revision: revision() })
  other.scores.record({ sheetId, criterionId: second, raw: 4, entryId, revision: revision() })
  ask.scoreEntries.check({ sheetId, differs: [], revision: revision() })
}

/** A 利害関係 that is found when the scoring is closed; what passes 要件確認 then: left out, taken up again, and scored in a second round. */
function afterTheScoring({ ask, at }: Pick<GivenOffice, 'ask' | 'at'>): void {
  const fy = 2027
  for (const { id } of ask.scores.board({ fy }).reviewers)
    for (const sheet of ask.scores.grid({ fy, reviewerId: id }).sheets)
      ask.scores.markAbsent({ sheetId: sheet.id, absent: true, reason: '日程', revision: sheet.revision })
  ask.scores.finish({ fy })
  at('2027-02-13T10:00:00+09:00')
  const reviewerId = ask.scores.board({ fy }).reviewers[0]?.id ?? ''
  const kagawa = { reviewerId, jis2: '37', kind: 'business', treatment: 'exclude' } as const
  const found = ask.conflicts.declare({ id: randomUUID(), ...kagawa })
  ask.tally.late({ fy })
  ask.conflicts.withdraw({ id: found.id, revision: found.revision, reason: '県を取り違えた' })
  const applicationId = passed(ask, madeUpForm('徳島県'), `${fy}-02-12T10:00:00+09:00`, fy)
  const revision = () => ask.applications.get({ id: applicationId }).revision
  ask.scores.leaveOut({ applicationId, reason: '県の都合', revision: revision() })
  ask.applications.move({ id: applicationId, to: 'eligible', revision: revision() })
  ask.scores.startAgain({ fy })
}

/** Once the line is drawn: another line, and a 案 that comes to nothing. */
function afterTheDecision({ ask }: GivenOffice): void {
  const { rules } = ask.tally.page({ fy: 2026 })
  ask.tally.setRules({ ...rules, fy: 2026, cutAfter: rules.cutAfter + 1 })
  const [chosen] = ask.selection.list({ fy: 2026 }).rows.filter(({ state }) => state === 'selected')
  if (!chosen) throw new Error('a year has its selected bodies')
  const { applicationId } = chosen
  const { revision } = ask.selection.propose({ applicationId, result: 'selected', reason: '理由を改める' })
  ask.selection.withdrawProposal({ applicationId, revision })
  const letter = ask.letters.page({ fy: 2026 }).rows.find((row) => row.applicationId === applicationId)
  const { revision: seen, ...notice } = letter?.notice ?? { docNo: '', issuedOn: null, addressee: '', revision: null }
  ask.letters.number({
    fy: 2026,
    rows: [{ ...notice, applicationId, docNo: '総行見本第15号', revision: seen ?? undefined }],
  })
  const published = ask.selection.list({ fy: 2026 }).publication.recorded
  ask.selection.publish({ fy: 2026, publishedOn: '2026-11-21', place: '', revision: published?.revision })
}

/** A 起案 that is sent back once, and goes on to 完結; one of a 決定取消 that is given up. */
function approvals({ ask }: GivenOffice): void {
  const [fy, day] = [2026, '2026-11-24']
  const [chosen] = ask.selection.list({ fy }).rows.filter((row) => row.state === 'selected' && !row.supportCaseId)
  if (!chosen) throw new Error('one of the selected has no support yet')
  const { applicationId } = chosen
  const { revision: seenRevision } = ask.selection.propose({ applicationId, result: 'selected', reason: '理由の補足' })
  const rows = [{ applicationId, seenRevision }]
  const { id, ...drafted } = ask.approvals.draft({
    id: randomUUID(),
    fy,
    kind: 'decision',
    title: '選定の理由の補足について',
    draftedOn: day,
    rows,
  })
  const now = () => ({ id, revision: ask.approvals.list({ fy }).records.find((each) => each.id === id)?.revision ?? 0 })
  ask.approvals.edit({ ...drafted, ...now(), draftedBy: '見本 起案' })
  ask.approvals.circulate(now())
  ask.approvals.recordStep({ ...now(), post: '課長補佐', actedOn: day, verdict: 'approved' })
  ask.approvals.takeStepBack(now())
  ask.approvals.recordStep({ ...now(), post: '課長補佐', actedOn: day, verdict: 'returned', remark: '理由を補うこと' })
  ask.approvals.takeUp({ ...now(), draftedOn: day, rows })
  ask.approvals.circulate(now())
  ask.approvals.decide({ ...now(), approvalRef: '総行見本第91号', decidedOn: day })
  ask.approvals.issue({ ...now(), issuedOn: day })
  ask.approvals.close({ ...now(), closedOn: day })
  ask.approvals.goBack(now())
  const { revision } = ask.approvals
    .list({ fy })
    .free.revocation.find((each) => each.applicationId === applicationId) ?? {
    revision: 0,
  }
  const revocation = ask.approvals.draft({
    id: randomUUID(),
    fy,
    kind: 'revocation',
    title: '選定の取消しについて',
    reason: '県の申出',
    draftedOn: day,
    rows: [{ applicationId, seenRevision: revision }],
  })
  const removed = ask.approvals.remove({ id: revocation.id, revision: revocation.revision })
  ask.approvals.remove({ id: revocation.id, revision: ask.approvals.restore(removed).revision })
}

/** One that is answered, goes and comes back. */
function inquiries({ ask }: GivenOffice): void {
  const fy = 2026
  const [about] = ask.applications.list({ fy })
  const asked = ask.inquiries.add({
    id: randomUUID(),
    fy,
    askedAt: '2026-02-20T10:00:00+09:00',
    means: 'telephone',
    org: '例示新聞',
    about: about ? [about.id] : [],
    question: '見本県の選定の理由を知りたい。',
  })
  const edited = ask.inquiries.edit({ ...asked, means: 'mail' })
  const removed = ask.inquiries.remove({ id: asked.id, revision: edited.revision })
  ask.inquiries.restore(removed)
}

/** What is taken away in a case, and brought back. */
function rooms(given: GivenOffice): void {
  const { ask } = given
  const tell = telling(given)
  const [head] = ask.support.portfolio({ fy: 2026 })
  if (!head) throw new Error('a year has its cases')
  const page = () => casePage(ask, head.id)
  const awayAndBack = (area: string, record: { id: string; revision: number } | undefined) => {
    if (!record) throw new Error(`a case has its ${area}`)
    tell(`${area}.remove`, { id: record.id, revision: record.revision })
    tell(`${area}.restore`, { id: record.id, revision: record.revision + 1 })
  }
  tell('plan.setBaseline', { id: head.id, revision: page().revision, agreedOn: '2026-06-01' })
  awayAndBack('plan', page().milestones[0])
  awayAndBack('kpi', page().kpiList[0])
  awayAndBack('sessions', page().sessions[0])
  const value = page().kpiList.flatMap(({ values }) => values)[0]
  if (!value) throw new Error('a KPI has its values')
  ask.kpi.removeValue({ id: value.id, revision: value.revision })
  ask.kpi.restoreValue({ id: value.id, revision: value.revision + 1 })
  const draft = ask.progress.draft({ id: randomUUID(), caseId: head.id, period: '2026-09' })
  ask.progress.redraw({ id: draft.id, revision: draft.revision })
  const { applicationId } = head
  const { revision } = ask.applications.get({ id: applicationId })
  const amended = ask.applications.amendConsent({ id: applicationId, consent: false, reason: '申出', revision })
  ask.selection.decline({ applicationId, reason: '県の都合', revision: amended.revision })
}
