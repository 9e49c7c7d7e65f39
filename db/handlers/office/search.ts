import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import type { ReadDb } from '../../connection.ts'
import type { Caller, Handlers } from '../../handler.ts'
import { find, type SearchRow } from '../../search.ts'
import { sightOf } from '../../sight/visibility.ts'
import { applicationById } from '../../tables/applications/application.ts'

type Hits = ReturnType<Handlers<OfficeContract>['search']['everywhere']>
type HitKind = Hits[number]['kind']

/** What a reviewer may come across: the applications themselves, never staff records. */
const forReviewers: readonly string[] = ['application', 'file'] satisfies HitKind[]

export const search: Handlers<OfficeContract>['search'] = {
  everywhere({ db, caller }, { text, fy, limit }) {
    const hits = find(db, text, limit, fy ?? null, showableTo(db, caller))
    return [...prefectureHits(text), ...hits.map(toHit)].slice(0, limit)
  },
}

/** A reviewer's hit is judged by the application as it now is, never by what the search entry once knew of it. */
function showableTo(db: ReadDb, caller: Caller): (row: SearchRow) => boolean {
  if (caller.role !== 'reviewer') return () => true
  const visible = sightOf(db, caller)
  return ({ kind, record_id }) => {
    // A document's entry is named after its application: `<id>:cover`.
    const [applicationId = ''] = record_id.split(':')
    const application = forReviewers.includes(kind) ? applicationById(db, applicationId) : undefined
    return application !== undefined && visible(application)
  }
}

/** The 47 are no records; they are found all the same, by name, reading or code. */
function prefectureHits(text: string): Hits {
  const wanted = searchKey(text)
  if (wanted === '') return []
  return prefectures
    .filter(({ name, kana, lgCode }) => matches(searchKey(`${name} ${kana} ${lgCode}`), wanted))
    .map(({ jis2, name, kana, lgCode }) => ({
      kind: 'prefecture' as const,
      title: name,
      detail: `${kana} ${lgCode}`,
      route: `/applications?jis2=${jis2}`,
    }))
}

const toHit = ({ kind, title, detail, route }: SearchRow): Hits[number] => ({
  // Entries are written with the contract's own kinds; the column forgets it.
  kind: kind as HitKind,
  title,
  detail,
  route,
})
