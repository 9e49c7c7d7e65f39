import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isIsoDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { type SubjectRow, subjectById } from '../../tables/office/subject.ts'
import { isDeedShown } from './audit-entry.ts'
import { type Done, ofApplication, ofCase, ofOffice, ofReviewer, ofYear } from './deed-place.ts'

/** What a deed was done to: as the office calls it, and where it is on the screens. Both empty where nothing is to be named. */
export interface Subject {
  readonly subjectName: string
  readonly route: string
}

/** The same, with the prefecture it belongs to. */
export interface NamedSubject extends Subject {
  readonly jis2: string | null
}

interface Named {
  readonly name: string
  readonly jis2: string | null
  readonly placeOf: (deed: Done) => string
}

const nothing: Named = { name: '', jis2: null, placeOf: () => '' }

const bodyOf = (jis2: string | null) => (jis2 === null ? '' : (prefectureByCode(jis2)?.name ?? ''))
const both = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ')

const named: Readonly<Record<SubjectRow['kind'], (row: SubjectRow, id: string) => Omit<Named, 'jis2'>>> = {
  application: ({ jis2, called }, id) => ({
    name: both(bodyOf(jis2), called) || '応募(団体が未定)',
    placeOf: (deed) => ofApplication(id, deed),
  }),
  case: ({ jis2 }, id) => ({ name: bodyOf(jis2), placeOf: (deed) => ofCase(id, deed) }),
  reviewer: ({ called }, id) => ({ name: called ?? '', placeOf: (deed) => ofReviewer(id, deed) }),
  sheet: ({ jis2, called, reviewerId }) => ({
    name: both(called, bodyOf(jis2)),
    placeOf: () => `/review/scores/${reviewerId ?? ''}`,
  }),
  meeting: ({ called }, id) => ({
    name: called ?? '',
    placeOf: ({ did }) => `/meeting/${id}${did.startsWith('minutes.') ? '/minutes' : ''}`,
  }),
  registrant: ({ called }, id) => ({ name: called ?? '', placeOf: () => `/talent/people/${id}` }),
  erased: ({ called }) => ({ name: called ?? '', placeOf: () => '/talent/people' }),
  person: ({ called }, id) => ({ name: called ?? '', placeOf: () => `/settings/people?item=${id}` }),
}

/** The subjects of a part of the record; each is looked up once. */
export function subjectsOf({ db, sight }: Seeing): (deed: Done & { readonly subject: string }) => NamedSubject {
  const known = new Map<string, Named>()
  return (deed) => {
    if (!isDeedShown(deed.did, sight)) return { subjectName: '', jis2: null, route: '' }
    const found = known.get(deed.subject) ?? subjectOf(db, deed.subject)
    known.set(deed.subject, found)
    return { subjectName: found.name, jis2: found.jis2, route: found.placeOf(deed) }
  }
}

function subjectOf(db: ReadDb, subject: string): Named {
  const fy = /^fy:(\d{4})$/.exec(subject)?.[1]
  if (fy !== undefined) return { name: fiscalYearLabel(Number(fy)), jis2: null, placeOf: ofYear }
  if (subject === 'office') return { name: '課室', jis2: null, placeOf: ofOffice }
  if (isIsoDate(subject))
    return { name: formatWareki(subject, 'weekday'), jis2: null, placeOf: () => '/settings/holidays' }
  const row = subjectById(db, subject)
  return row === undefined ? nothing : { jis2: row.jis2, ...named[row.kind](row, subject) }
}
