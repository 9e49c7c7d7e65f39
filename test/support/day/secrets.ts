import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { Heard } from './room-heard.ts'

/** What somebody must not have: of what kind it is, and words that give it away. */
export interface Secret {
  readonly kind: 'name' | 'code' | 'remark' | 'conflict' | 'speech' | 'reason' | 'rescored'
  readonly words: RegExp
}

/** Blanks count for nothing, nor do marks of a page; letters are what they are. */
const folded = (text: string): string => text.replace(/\s+/gu, '')
const literal = (words: string): string => folded(words).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** So much of what was being typed is enough to know it by. */
const known = 8
const secret = (kind: Secret['kind'], words: string): Secret[] => {
  const whole = folded(words)
  const ends = whole.length <= known ? [whole] : [whole.slice(0, known), whole.slice(-known)]
  return whole === '' ? [] : ends.map((each) => ({ kind, words: new RegExp(literal(each), 'u') }))
}

/** All that a meeting, its sheets and its conflicts hold and no room may see, as the office has it now. */
export async function secretsOf(api: OfficeClient, id: string, remarks: readonly string[]): Promise<Secret[]> {
  const page = await api.meeting.page({ id })
  const speeches = await api.meeting.speeches({ id })
  const conflicts = (await api.conflicts.list({ fy: page.fy })).flatMap(({ detail }) => detail)
  const bodies = page.items.filter(({ kind }) => kind === 'body')
  const sheets = await Promise.all(bodies.map((item) => api.meeting.item({ id, itemId: item.id })))
  const totals = new Set(sheets.flatMap((body) => body.sheets.flatMap(({ total }) => total ?? [])))
  const decisions = page.items.flatMap(({ decision, former }) => [
    ...(decision === null ? [] : [decision]),
    ...former.map((each) => each.decision),
  ])
  const lines = page.entries.filter(({ kind }) => kind === 'deferred' || kind === 'reopened' || kind === 'rescored')
  return [
    ...page.members.flatMap(({ name, proxy, stays }) =>
      [name, proxy, ...stays.map((stay) => stay.proxy)].flatMap((each) => secret('name', each)),
    ),
    { kind: 'code', words: /委員[A-Z]/u },
    ...remarks.flatMap((each) => secret('remark', each)),
    ...conflicts.flatMap((each) => secret('conflict', each)),
    ...speeches.flatMap(({ words }) => secret('speech', words)),
    ...decisions.flatMap(({ reason, condition }) => [...secret('reason', reason), ...secret('reason', condition)]),
    ...page.items.flatMap(({ putOff }) => secret('reason', putOff)),
    ...lines.filter(({ kind }) => kind === 'rescored').flatMap(({ words }) => secret('rescored', words)),
  ]
}

/** What of it stands in the texts: kind and words. */
export const found = (texts: Iterable<string>, secrets: readonly Secret[]): string[] => {
  const all = [...texts].map(folded)
  return secrets
    .filter(({ words }) => all.some((text) => words.test(text)))
    .map(({ kind, words }) => `${kind} ${words.source}`)
}

export const kindsFound = (texts: Iterable<string>, secrets: readonly Secret[]): string[] =>
  [...new Set(found(texts, secrets).map((each) => each.split(' ')[0] ?? ''))].toSorted()

/** What of a decision stands in the answers to the room: its word at its item or in the agenda, or its band. */
export const toldOf = ({ answers }: Heard, title: string): string[] =>
  answers.flatMap((shown) => {
    if (shown.face === 'hidden' || shown.face === 'before') return []
    const line = shown.agenda.find((each) => each.title === title)?.result ?? ''
    const announced = shown.item?.title === title ? (shown.item.announced?.word ?? '') : ''
    return [line, announced].filter((word) => word !== '')
  })
