import type { OfficeContract } from '../../../shared/contract/index.ts'
import { hitKinds, mostOfKind } from '../../../shared/contract/office/search.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { excerptOf, type Finder, finderOf, findersOf } from '../../../shared/domain/found-words.ts'
import type { NamedText } from '../../../shared/domain/record-fields.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import type { Handlers, Seeing } from '../../handler.ts'
import { maskFor } from '../../records/applications/names.ts'
import { type EntryKind, textsFound } from '../../records/office/found.ts'
import { type Found, find, type SearchRow } from '../../search.ts'
import { applicationById } from '../../tables/applications/application.ts'

type Answered = ReturnType<Handlers<OfficeContract>['search']['everywhere']>
type Hit = Answered['hits'][number]

export const search: Handlers<OfficeContract>['search'] = {
  everywhere(ctx, { text, fy, kind, limit }) {
    const most = kind === undefined ? mostOfKind : limit
    const kinds = hitKinds.filter((each) => kind === undefined || kind === each)
    const bodies = kinds.includes('prefecture') ? prefecturesFound(text) : []
    const wanted = searchKey(text)
    const { rows, more } = find(ctx.db, {
      text,
      fy: fy ?? null,
      kinds: kinds.filter((each) => each !== 'prefecture' && isOpen[each](ctx.sight)),
      most,
      mayShow: (row) => mayShow(ctx, row, wanted),
    })
    const words: Words = { any: finderOf(text), each: findersOf(text) }
    const hits = [
      ...bodies.slice(0, most),
      ...rows.slice(0, Math.max(0, limit - Math.min(bodies.length, most))).map((row) => toHit(ctx, row, words)),
    ].slice(0, limit)
    return {
      hits,
      more: kinds.filter((each) => more.has(each) || (each === 'prefecture' && bodies.length > most)),
    }
  },
}

/** Kinds that are open to the caller at all. */
const isOpen = {
  application: () => true,
  file: () => true,
  reviewer: ({ people }) => people.ofReviewers,
  case: ({ office }) => office.support,
  session: ({ office }) => office.support,
  report: ({ office }) => office.support,
  issue: ({ office }) => office.support,
  inquiry: ({ office }) => office.inquiries,
  disclosure: ({ office }) => office.disclosure,
  registrant: ({ office }) => office.talent,
  posting: ({ office }) => office.support,
  partner: ({ office }) => office.support,
} as const satisfies Record<EntryKind, (sight: Seeing['sight']) => boolean>

// Entries are written with the contract's own kinds; the column forgets it.
const kindOf = ({ kind }: Found) => kind as EntryKind

/** Whether a hit of an open kind is shown: by the record as it now is, never by what the search entry once knew of it. */
function mayShow(ctx: Seeing, row: Found, wanted: string): boolean {
  const { applications, people, papers } = ctx.sight
  const kind = kindOf(row)
  if (kind !== 'application' && kind !== 'file') return true
  if (applications.all && people.ofApplications) return true
  const of = applicationById(ctx.db, applicationOf(row))
  if (of === undefined || !applications.shows(of)) return false
  const isWhole = papers.names(of.fy) && (kind === 'file' || people.ofApplications)
  if (isWhole) return true
  // The entry is found by people, too: this caller's words must fit without them.
  const theirs = textsFound[kind](ctx, row.record_id).map(({ text }) => text)
  return matches(searchKey(theirs.join(' ')), wanted)
}

/** A document's entry is named after its application: `<id>:cover`. */
const applicationOf = ({ record_id }: Found): string => record_id.split(':')[0] ?? ''

/** The 47 are no records; they are found all the same, by name, reading or code: those whose name it is first. */
function prefecturesFound(text: string): Hit[] {
  const wanted = searchKey(text)
  if (wanted === '') return []
  const found = prefectures.filter(({ name, kana, lgCode }) => matches(searchKey(`${name} ${kana} ${lgCode}`), wanted))
  const begins = ({ name, kana }: (typeof found)[number]) =>
    searchKey(name).startsWith(wanted) || searchKey(kana).startsWith(wanted)
  return [...found.filter(begins), ...found.filter((each) => !begins(each))].map(({ jis2, name, kana, lgCode }) => ({
    kind: 'prefecture',
    title: name,
    detail: `${kana} ${lgCode}`,
    excerpt: null,
    route: `/applications?jis2=${jis2}`,
  }))
}

interface Words {
  readonly any: Finder
  readonly each: readonly Finder[]
}

function toHit(ctx: Seeing, row: SearchRow, words: Words): Hit {
  const kind = kindOf(row)
  const of = kind === 'application' || kind === 'file' ? applicationById(ctx.db, applicationOf(row)) : undefined
  const shown = (text: string): string => (of === undefined ? text : maskFor(ctx, of).text(text))
  return {
    kind,
    title: shown(row.title),
    detail: shown(row.detail),
    excerpt: excerptFor(ctx, row, words),
    route: row.route,
  }
}

/** Of all texts the one that holds the most of the words, around the first of them; nothing where the title says them all. */
function excerptFor(ctx: Seeing, row: SearchRow, { any, each }: Words): Hit['excerpt'] {
  const untold = each.filter((find) => find(row.title).length === 0)
  if (untold.length === 0) return null
  const countIn = ({ text }: NamedText) => untold.filter((find) => find(text).length > 0).length
  const [best] = textsFound[kindOf(row)](ctx, row.record_id)
    .map((named) => ({ named, count: countIn(named) }))
    .toSorted((a, b) => b.count - a.count)
  if (best === undefined || best.count === 0) return null
  const text = excerptOf(best.named.text, any)
  return text === null ? null : { label: best.named.label, text }
}
