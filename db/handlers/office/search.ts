import type { OfficeContract } from '../../../shared/contract/index.ts'
import { withoutPeople } from '../../../shared/domain/applications/people.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import type { Handlers, Seeing } from '../../handler.ts'
import { find, type SearchRow } from '../../search.ts'
import { storedForm } from '../../stored/form.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { applicationWords } from '../../upkeep/search/applications.ts'

type Hits = ReturnType<Handlers<OfficeContract>['search']['everywhere']>
type HitKind = Hits[number]['kind']

export const search: Handlers<OfficeContract>['search'] = {
  everywhere(ctx, { text, fy, limit }) {
    const wanted = searchKey(text)
    const hits = find(ctx.db, text, limit, fy ?? null, (row) => isShown[kindOf(row)](ctx, row, wanted))
    return [...prefectureHits(text), ...hits.map(toHit)].slice(0, limit)
  },
}

type Judge = (ctx: Seeing, row: SearchRow, wanted: string) => boolean

const support: Judge = ({ sight }) => sight.office.support

/** Whether a hit is shown: by the record as it now is, never by what the search entry once knew of it. */
const isShown = {
  prefecture: () => true,
  application(ctx, { record_id }, wanted) {
    const { applications, people } = ctx.sight
    if (applications.all && people.ofApplications) return true
    const row = shownApplication(ctx, record_id)
    if (row === undefined || people.ofApplications) return row !== undefined
    // The entry is found by people, too: this caller's words must fit without them.
    return matches(searchKey(applicationWords(row, withoutPeople(storedForm.read(row.form, row.id)))), wanted)
  },
  /** A document's entry is named after its application: `<id>:cover`. */
  file: (ctx, { record_id }) =>
    ctx.sight.papers.text &&
    (ctx.sight.applications.all || shownApplication(ctx, record_id.split(':')[0] ?? '') !== undefined),
  reviewer: ({ sight }) => sight.people.ofReviewers,
  case: support,
  session: support,
  issue: support,
  report: support,
} satisfies Record<HitKind, Judge>

function shownApplication({ db, sight }: Seeing, id: string) {
  const row = applicationById(db, id)
  return row !== undefined && sight.applications.shows(row) ? row : undefined
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

// Entries are written with the contract's own kinds; the column forgets it.
const kindOf = ({ kind }: SearchRow) => kind as HitKind

const toHit = (row: SearchRow): Hits[number] => ({
  kind: kindOf(row),
  title: row.title,
  detail: row.detail,
  route: row.route,
})
