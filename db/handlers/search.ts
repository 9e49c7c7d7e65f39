import type { OfficeContract } from '../../shared/contract/index.ts'
import { prefectures } from '../../shared/domain/prefectures.ts'
import { matches, searchKey } from '../../shared/domain/search-key.ts'
import type { Handlers } from '../handler.ts'
import { find, type SearchRow } from '../search.ts'
import { hiddenPrefectures } from '../visibility.ts'

type Hits = ReturnType<Handlers<OfficeContract>['search']['everywhere']>
type HitKind = Hits[number]['kind']

/** What a reviewer may come across: the applications themselves, never staff records. */
const forReviewers: readonly string[] = ['application', 'file'] satisfies HitKind[]

export const search: Handlers<OfficeContract>['search'] = {
  everywhere({ db, caller }, { text, fy, limit }) {
    const hidden = hiddenPrefectures(db, caller)
    const mayShow = ({ kind, jis2 }: SearchRow) =>
      caller.role !== 'reviewer' || (forReviewers.includes(kind) && (jis2 === null || !hidden.has(jis2)))
    const hits = find(db, text, limit * 4, fy ?? null).filter(mayShow)
    return [...prefectureHits(text), ...hits.map(toHit)].slice(0, limit)
  },
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
