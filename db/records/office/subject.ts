import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isIsoDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { ReadDb } from '../../connection.ts'
import { type SubjectRow, subjectById } from '../../tables/office/subject.ts'

/** What a deed was done to: as the office calls it, and where it is on the screens. Both empty where nothing is to be named. */
export interface Subject {
  readonly subjectName: string
  readonly route: string
}

const nothing: Subject = { subjectName: '', route: '' }

const bodyOf = (jis2: string | null) => (jis2 === null ? '' : (prefectureByCode(jis2)?.name ?? ''))
const both = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ')

const named: Readonly<Record<SubjectRow['kind'], (row: SubjectRow, id: string) => Subject>> = {
  application: ({ jis2, called }, id) => ({
    subjectName: both(bodyOf(jis2), called) || '応募(団体が未定)',
    route: `/applications/${id}`,
  }),
  case: ({ jis2 }, id) => ({ subjectName: bodyOf(jis2), route: `/support/${id}` }),
  reviewer: ({ called }) => ({ subjectName: called ?? '', route: '/review/reviewers' }),
  sheet: ({ jis2, called }) => ({ subjectName: both(called, bodyOf(jis2)), route: '/review/standing' }),
  person: ({ called }) => ({ subjectName: called ?? '', route: '/settings/people' }),
}

/** The subjects of a page of the record; each is looked up once. */
export function subjectsOf(db: ReadDb): (subject: string) => Subject {
  const known = new Map<string, Subject>()
  return (subject) => {
    const found = known.get(subject) ?? subjectOf(db, subject)
    known.set(subject, found)
    return found
  }
}

function subjectOf(db: ReadDb, subject: string): Subject {
  const fy = /^fy:(\d{4})$/.exec(subject)?.[1]
  if (fy !== undefined) return { subjectName: fiscalYearLabel(Number(fy)), route: '/settings/year' }
  if (subject === 'office') return { subjectName: '課室', route: '/settings/office' }
  if (isIsoDate(subject)) return { subjectName: formatWareki(subject, 'weekday'), route: '/settings/holidays' }
  const row = subjectById(db, subject)
  return row === undefined ? nothing : named[row.kind](row, subject)
}
