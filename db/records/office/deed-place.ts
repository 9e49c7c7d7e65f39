import { type CaseTab, caseRoute } from '../support/place.ts'

/** What decides where a deed is seen on the screens: its name, and what was noted with it. */
export interface Done {
  readonly did: string
  readonly detail: Readonly<Record<string, unknown>>
}

const areaOf = ({ did }: Done): string => did.split('.', 1)[0] ?? ''

const tabOfCase: Readonly<Record<string, CaseTab>> = {
  plan: 'plan',
  kpi: 'kpi',
  sessions: 'sessions',
  actions: 'actions',
  issues: 'issues',
  progress: 'reports',
}

/** What is noted as `id` is the record itself, and still there: a value of a KPI has no place of its own. */
const hasItem = ({ did }: Done): boolean => !/\.remove|^kpi\..*(?:record|Value)$/.test(did)

/** The room of a case, with the record in it. */
export function ofCase(caseId: string, deed: Done): string {
  const tab = tabOfCase[areaOf(deed)]
  const { id } = deed.detail
  return typeof id === 'string' && tab !== undefined && hasItem(deed)
    ? caseRoute(caseId, tab, id)
    : caseRoute(caseId, tab)
}

const tabOfApplication: Readonly<Record<string, string>> = {
  'applications.editField': '/form',
  'applications.amendConsent': '/form',
  'applications.confirmFields': '/form',
  'applications.attach': '/files',
  'intake.takeChosen': '/files',
  'intake.replaceWith': '/versions',
  'intake.takeVersionOut': '/versions',
  'applications.summarise': '/summary',
  'applications.hideName': '/names',
  'checks.confirm': '/checks',
  'checks.record': '/checks',
}

/** The page of an application; what was decided of it is under 選定, and what it was told under 通知・公表. */
export const ofApplication = (id: string, deed: Done): string => {
  const area = areaOf(deed)
  return area === 'selection' || area === 'letters'
    ? `/${area}/${id}`
    : `/applications/${id}${tabOfApplication[deed.did] ?? ''}`
}

const ofKeeping: Readonly<Record<string, string>> = {
  'keeping.erasePerson': '/settings/person',
  'audit.erase': '/settings/audit',
}

const tabOfForum: Readonly<Record<string, string>> = {
  'forum.setSlots': '/day',
  'forum.setPresence': '/day',
  'forum.setBoard': '/board',
  'forum.invite': '/people',
  'forum.takeParticipants': '/people',
  'forum.attend': '/people',
  'forum.dropParticipant': '/people',
  'forum.setMaterials': '/materials',
  'forum.permit': '/materials',
  'forum.setQuestions': '/questionnaire',
  'forum.takeReplies': '/questionnaire',
  'forum.dropReplies': '/questionnaire',
  'forum.group': '/questionnaire',
}

/** A forum, on the tab where the deed is seen. */
export const ofForum = (id: string, { did }: Done): string =>
  did === 'forum.remove' ? '/forum' : `/forum/${id}${tabOfForum[did] ?? ''}`

const placesOfOffice: Readonly<Record<string, string>> = {
  templates: '/settings/templates',
  travel: '/settings/travel',
  merge: '/settings/travel',
  talent: '/talent/people',
}

/** 課室, the templates of its letters, where it was taken, or what it keeps. */
export const ofOffice = (deed: Done): string =>
  placesOfOffice[areaOf(deed)] ?? ofKeeping[deed.did] ?? '/settings/office'

const ofReviewers: Readonly<Record<string, (id: string) => string>> = {
  conflicts: () => '/review/conflicts',
  declarations: (id) => `/review/conflicts/${id}`,
  scores: (id) => `/review/scores/${id}`,
  scoreEntries: (id) => `/review/scores/${id}`,
}

/** A reviewer, their declarations, or their sheets. */
export const ofReviewer = (id: string, deed: Done): string =>
  (ofReviewers[areaOf(deed)] ?? ((reviewerId) => `/review/reviewers/${reviewerId}`))(id)

const ofYears: Readonly<Record<string, string>> = {
  incoming: '/applications/came',
  scores: '/review/standing',
  tally: '/review/tally',
  scenarios: '/review/scenarios',
  selection: '/selection',
  letters: '/letters',
  keeping: '/settings/keeping',
  accelerators: '/talent/accelerators',
  talent: '/talent/people',
}
const listsOfYear: Readonly<Record<string, string>> = {
  'programme.editDocument': '/settings/documents',
  'programme.editTheme': '/settings/documents',
  'programme.editCriterion': '/settings/criteria',
  'programme.addCriterion': '/settings/criteria',
  'programme.removeCriterion': '/settings/criteria',
  'programme.addCheckItem': '/settings/checks',
  'programme.editCheckItem': '/settings/checks',
  'programme.moveCheckItem': '/settings/checks',
  'programme.giveUpCheckItem': '/settings/checks',
  'programme.takeBackCheckItem': '/settings/checks',
  'programme.removeCheckItem': '/settings/checks',
  'forms.begin': '/settings/forms',
  'forms.save': '/settings/forms',
  'forms.noteTried': '/settings/forms',
  'forms.adopt': '/settings/forms',
}

/** Records of a year with a place of their own, while they are there. */
const recordsOfYear: readonly string[] = ['approvals', 'inquiries', 'disclosure']

const roomsOfTalent: readonly string[] = ['postings', 'partners', 'training']

/** A posting, a partner or a course in its room of 人材, while it is there. */
function ofTalent(deed: Done): string | null {
  const area = areaOf(deed) === 'introductions' ? 'postings' : areaOf(deed)
  if (area === 'notices') return '/talent/postings'
  if (!roomsOfTalent.includes(area)) return null
  const { id } = deed.detail
  return typeof id === 'string' && !deed.did.endsWith('.remove') ? `/talent/${area}/${id}` : `/talent/${area}`
}

/** 推進体制・人材プール of a prefecture on its day; of a whole file the map of the 47. */
function ofPools({ did, detail: { jis2, asOf } }: Done): string | null {
  if (!did.startsWith('pools.')) return null
  return typeof jis2 === 'string' && typeof asOf === 'string' ? `/talent/pools/${jis2}?day=${asOf}` : '/talent/pools'
}

/** 電話メモ: in the やりとり of its prefecture. */
function ofCorrespondence(deed: Done): string | null {
  if (areaOf(deed) !== 'correspondence') return null
  const { jis2, id } = deed.detail
  return typeof jis2 === 'string' && typeof id === 'string' ? `/correspondence/${jis2}/${id}` : '/correspondence'
}

function recordOfYear(deed: Done): string | null {
  const area = areaOf(deed)
  if (!recordsOfYear.includes(area)) return null
  const { id } = deed.detail
  return typeof id === 'string' && !deed.did.endsWith('.remove') ? `/${area}/${id}` : `/${area}`
}

/** What belongs to a year as a whole. */
export const ofYear = (deed: Done): string =>
  recordOfYear(deed) ??
  ofTalent(deed) ??
  ofPools(deed) ??
  ofCorrespondence(deed) ??
  ofYears[areaOf(deed)] ??
  listsOfYear[deed.did] ??
  '/settings/year'
