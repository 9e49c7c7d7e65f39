import {
  type FormDefinition,
  type FormItem,
  headingKey,
  isOwn,
} from '../../../../shared/domain/applications/definition/item.ts'
import { usualOf } from '../../../../shared/domain/applications/definition/usual.ts'
import type { Track } from '../../../../shared/domain/support/track.ts'
import { type LabelRule, type LabelScope, labelOf, type SectionKey, sectionOf, trackOf } from '../labels.ts'
import { bareKey, labelKey } from '../text.ts'

/** What a year's form calls its parts, beside what every form has called them. */
export interface Wording {
  readonly section: (text: string) => SectionKey | null
  readonly label: (text: string, scope: LabelScope) => LabelRule['path'] | null
  readonly track: (text: string) => Track | null
  /** The items of the year's own that the form asks for. */
  readonly own: readonly FormItem[]
  /** The item of the year's own whose heading this is. */
  readonly ownItem: (text: string) => FormItem | null
}

/** Where the heading of an item leads that may be written otherwise. */
const leadsTo: Readonly<
  Record<string, { section: SectionKey; track?: Track } | { label: LabelRule['path']; scopes: readonly LabelScope[] }>
> = {
  body: { label: 'prefecture', scopes: ['basic', null] },
  theme: { section: 'themes' },
  reason: { section: 'reason' },
  structure: { section: 'structure' },
  pool: { section: 'pool' },
  roles: { label: 'roles', scopes: ['pool', null, 'anywhere'] },
  municipalities: { section: 'municipalities' },
  targets: { section: 'targets' },
  talentIssues: { section: 'issues', track: 'TALENT' },
  themeIssues: { section: 'issues', track: 'THEME' },
  wishes: { section: 'wishes' },
  goal: { section: 'goal' },
  kpis: { section: 'kpis' },
  organisation: { section: 'organisation' },
  schedule: { section: 'schedule' },
  spread: { section: 'spread' },
  past: { section: 'past' },
  contacts: { section: 'basic' },
  consent: { section: 'consent' },
}

/** A name that every form has had is known to the rules, with what may stand around it. */
const keysOf = (item: FormItem): string[] =>
  [...(isOwn(item) || usualOf(item.key)?.name !== item.name ? [item.name] : []), ...item.headings]
    .map(labelKey)
    .filter((key) => key !== '')

/** What has been found under a text's whole key or under the one without its remark. */
const foundIn =
  <T>(known: ReadonlyMap<string, T>) =>
  (text: string): T | null =>
    known.size === 0 ? null : (known.get(labelKey(text)) ?? known.get(bareKey(text)) ?? null)

/** One document asks for the same words many times, and each answer costs a dozen patterns. */
const once = <Answer extends object | string | null>(ask: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const answer = ask(text)
    known.set(text, answer)
    return answer
  }
}

const onceIn = (ask: Wording['label']): Wording['label'] => {
  const known = new Map<LabelScope, (text: string) => LabelRule['path'] | null>()
  return (text, scope) => {
    const own = known.get(scope) ?? once((own) => ask(own, scope))
    known.set(scope, own)
    return own(text)
  }
}

/** The headings of a definition; what it says comes before what forms have always said. */
export function wordingOf(definition: FormDefinition): Wording {
  const asked = definition.filter(({ retired }) => !retired)
  const sections = new Map<string, SectionKey>()
  const tracks = new Map<string, Track>()
  const labels = new Map<string, { label: LabelRule['path']; scopes: readonly LabelScope[] }>()
  for (const item of asked) {
    const to = leadsTo[item.key]
    if (isOwn(item) || to === undefined) continue
    for (const key of keysOf(item)) {
      if ('label' in to) labels.set(key, to)
      else {
        sections.set(key, to.section)
        if (to.track !== undefined) tracks.set(key, to.track)
      }
    }
  }
  const own = asked.filter(isOwn)
  const section = foundIn(sections)
  const track = foundIn(tracks)
  const label = foundIn(labels)
  const exact = new Map(
    own.flatMap((item) => [item.name, ...item.headings].map((name) => [headingKey(name), item] as const)),
  )
  // 「1年目の目標」 and 「2年目の目標」 are one without their numbers: what may be either leads nowhere.
  const byKey = Map.groupBy(
    own.flatMap((item) => keysOf(item).map((key) => ({ key, item }))),
    ({ key }) => key,
  )
  const loose = foundIn(
    new Map(
      [...byKey].flatMap(([key, all]) =>
        all[0] !== undefined && all.every(({ item }) => item === all[0]?.item) ? [[key, all[0].item] as const] : [],
      ),
    ),
  )
  const ownItem = (text: string) =>
    own.length === 0 ? null : (exact.get(headingKey(text.slice(0, 300))) ?? loose(text))
  return {
    own,
    ownItem: once(ownItem),
    section: once((text) => section(text) ?? sectionOf(text)),
    track: once((text) => track(text) ?? trackOf(text)),
    label: onceIn((text, scope) => {
      const found = label(text)
      return found?.scopes.includes(scope) === true ? found.label : labelOf(text, scope)
    }),
  }
}
