import { type CheckRule, checkRules } from './check-items.ts'
import { judgedBy } from './completeness-unread.ts'
import { type ApplicationForm, type FormPath, ownNameOf, pathsOf, type Sureness, valueAt } from './form.ts'
import type { ApplicationState } from './state.ts'

/** A paper of one version; mails are none. */
export interface Paper {
  readonly kind: 'cover' | 'detail' | 'mail' | 'other'
  readonly name: string
  readonly sha256: string
  readonly opened: boolean
}

/** One version, as the office knew it at its end; the newest one as it is now. */
export interface KnownVersion {
  readonly form: ApplicationForm
  readonly papers: readonly Paper[]
  /** Fields that are 読取不可 in it and that nobody has confirmed: what stands in them is not known, and so not the same. */
  readonly unread?: readonly FormPath[]
}

/** Names of the papers that are no more, came newly or are other bytes under the old name; each once. */
const changedPapers = (was: readonly Paper[], is: readonly Paper[]): string[] => {
  const key = ({ kind, sha256, opened }: Paper): string => `${kind} ${sha256} ${opened}`
  const [before, after] = [new Set(was.map(key)), new Set(is.map(key))]
  const moved = [...was.filter((paper) => !after.has(key(paper))), ...is.filter((paper) => !before.has(key(paper)))]
  return [...new Set(moved.map(({ name }) => name))]
}

/** The fields in which two versions differ, in the order of the form. */
export const changedFields = (was: ApplicationForm, is: ApplicationForm): FormPath[] =>
  pathsOf(was, is).filter((path) => JSON.stringify(valueAt(was, path)) !== JSON.stringify(valueAt(is, path)))

const ofKinds =
  (...kinds: Paper['kind'][]) =>
  ({ kind }: Paper): boolean =>
    kinds.includes(kind)
const ofForm = ofKinds('cover', 'detail')
const nothing = (): boolean => false

/** The papers that a rule looks at; what stands in the fields is apart. */
const papersOf: Readonly<Partial<Record<CheckRule, (paper: Paper) => boolean>>> = {
  cover: ofKinds('cover'),
  detail: ofKinds('detail'),
  thisYearsForm: ofForm,
  opens: ofKinds('cover', 'detail', 'other'),
}

const fieldsOf: Readonly<Partial<Record<CheckRule, readonly FormPath[]>>> = {
  ...judgedBy,
  cover: ['docDate'],
  onlyOne: ['prefecture'],
  countsAgree: [...(judgedBy.countsAgree ?? []), 'prefecture'],
}

const isRule = (rule: string): rule is CheckRule => checkRules.some((known) => known === rule)

/** What changed of what an item is judged by: fields and papers by name. */
export interface Changed {
  readonly paths: readonly FormPath[]
  readonly papers: readonly string[]
}

/**
 * What changed between two versions of all that an item depends on, by the rule it bears: 受信日時 and what else came of the body
 * stand apart of the versions, and a new one changes neither. An item that no rule knows is a
 * person's: it depends on the whole application. Nothing changed: no paths and no papers.
 */
export function changedFor(rule: string, was: KnownVersion, is: KnownVersion): Changed {
  const differing = changedFields(was.form, is.form)
  // The same papers say the same, whether they can be read or not.
  const isOtherPaper = changedPapers(was.papers.filter(ofForm), is.papers.filter(ofForm)).length > 0
  const unread = isOtherPaper ? (is.unread ?? []) : []
  const fields = pathsOf(was.form, is.form).filter((path) => differing.includes(path) || unread.includes(path))
  const moved = (wanted: (paper: Paper) => boolean) =>
    changedPapers(was.papers.filter(wanted), is.papers.filter(wanted))
  if (!isRule(rule)) return { paths: fields, papers: moved(ofKinds('cover', 'detail', 'other')) }
  const own = fieldsOf[rule] ?? []
  // What a year asks for of its own is judged with what every year needs (definition/judged.ts).
  const isOfRule = (path: FormPath) => own.includes(path) || (rule === 'requiredFields' && ownNameOf(path) !== null)
  return { paths: fields.filter(isOfRule), papers: moved(papersOf[rule] ?? nothing) }
}

/** Whether 要件確認 is going on, so that something may be 要再確認: what passed it was looked at. */
export const isLookedAtAgain = (state: ApplicationState): boolean =>
  state === 'received' || state === 'checking' || state === 'correcting'

/** What makes an item 要再確認, and since which version the office has not looked; null where its ○× carries over. */
export interface Again extends Changed {
  readonly since: number
}

/**
 * 要再確認 of one item. `seen`: the version the office's own result was given on, null where only the rule has spoken (it speaks
 * anew of every version). `versionOf` gives a version that is on record, and `now` is the newest one's number.
 */
export function againFor(
  { rule, seen }: { readonly rule: string; readonly seen: number | null },
  now: number,
  versionOf: (version: number) => KnownVersion | undefined,
): Again | null {
  if (seen === null || seen >= now) return null
  const [was, is] = [versionOf(seen), versionOf(now)]
  if (was === undefined || is === undefined) return null
  const { paths, papers } = changedFor(rule, was, is)
  return paths.length === 0 && papers.length === 0 ? null : { since: seen, paths, papers }
}

/** The version that an officer looked at: the one that the screen showed, never one that is still to come; without it the newest. */
export const lookedAtOn = (shown: number | null, newest: number): number => Math.min(shown ?? newest, newest)

/** Who confirmed a field and when. */
export interface Confirmation {
  readonly by: string | null
  readonly at: string | null
}

/** A field as it stood: its value and what the office said of it. */
export interface ConfirmedField extends Confirmation {
  readonly value: unknown
}

const none: Confirmation = { by: null, at: null }

/**
 * The confirmation of a field after a further version has come: the one that the officer gave to the new paper itself, else the
 * one of the version before where the value is the same. What is 読取不可 on the new paper is nobody's to know.
 */
export function carriedConfirmation(
  before: ConfirmedField,
  came: ConfirmedField & { readonly sureness: Sureness },
): Confirmation {
  if (came.at !== null) return { by: came.by, at: came.at }
  if (before.at === null || came.sureness === 'unread') return none
  return JSON.stringify(before.value) === JSON.stringify(came.value) ? { by: before.by, at: before.at } : none
}
