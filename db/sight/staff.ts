import { areaOf, type RecordArea } from '../../shared/contract/operation.ts'
import type { Deeds, Sight } from './sight.ts'

/** 担当・承認者・閲覧: the whole office. What they may change is the door's matter; `may` is what is left. */
export const staffSight = (may: Deeds, disclosure: boolean): Sight => ({
  applications: { all: true, shows: () => true, declared: () => false, names: () => true, remarks: true },
  people: { ofApplications: true, ofReviewers: true, profile: () => true },
  papers: { kind: () => true, names: () => true, file: () => true },
  reviewers: { seat: () => null, shows: () => true },
  tally: { closed: () => null },
  meetings: { projects: () => true },
  office: { support: true, inquiries: true, disclosure, talent: false, history: true, work: true, jobsOf: null },
  may,
  hears: (topic) => (ofPeople.has(areaOf(topic)) ? areaOf(topic) : topic),
})

/** Whose records are people of 人材: that something of it changed is heard, of whom is not. */
const ofPeople: ReadonlySet<RecordArea> = new Set(['talent', 'accelerators', 'training', 'introductions', 'notices'])

/** The same, for whoever was given 人材の個人情報. */
export const withTheTalent = (sight: Sight): Sight => ({
  ...sight,
  office: { ...sight.office, talent: true },
  hears: (topic) => topic,
})
