import { expect } from '@playwright/test'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { Projected } from '../../../shared/contract/meeting/projected.ts'
import type { Heard } from './room-heard.ts'

/** What somebody must not have: of what kind it is, and words that give it away; `of`: the item it is about, or ''. */
export interface Secret {
  readonly kind: 'name' | 'code' | 'remark' | 'conflict' | 'speech' | 'reason' | 'rescored'
  readonly of: string
  readonly words: RegExp
}

/** Blanks count for nothing; letters are what they are. */
const folded = (text: string): string => text.replace(/\s+/gu, '')
const literal = (words: string): string => folded(words).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** So much of what was being typed is enough to know it by. */
const known = 8
const secret = (kind: Secret['kind'], words: string, of = ''): Secret[] => {
  const whole = folded(words)
  const ends = whole.length <= known ? [whole] : [whole.slice(0, known), whole.slice(-known)]
  return whole === '' ? [] : ends.map((each) => ({ kind, of, words: new RegExp(literal(each), 'u') }))
}

/** All that a meeting, its sheets and its conflicts hold and no room may see, as the office has it now. */
export async function secretsOf(api: OfficeClient, id: string, remarks: readonly string[]): Promise<Secret[]> {
  const page = await api.meeting.page({ id })
  const speeches = await api.meeting.speeches({ id })
  const conflicts = (await api.conflicts.list({ fy: page.fy })).map(({ detail }) => detail)
  const titleOf = (itemId: string) => page.items.find((each) => each.id === itemId)?.title ?? ''
  return [
    ...page.members.flatMap(({ name, proxy, stays }) =>
      [name, proxy, ...stays.map((stay) => stay.proxy)].flatMap((each) => secret('name', each)),
    ),
    { kind: 'code', of: '', words: /委員[A-Z]/u },
    ...remarks.flatMap((each) => secret('remark', each)),
    ...conflicts.flatMap((each) => secret('conflict', each)),
    ...speeches.flatMap(({ words, itemId }) => secret('speech', words, titleOf(itemId))),
    ...page.items.flatMap(({ title, putOff, decision, former }) =>
      [
        putOff,
        ...[decision, ...former.map((each) => each.decision)].flatMap((each) => [each?.reason, each?.condition]),
      ].flatMap((each) => secret('reason', each ?? '', title)),
    ),
    ...page.entries.flatMap(({ kind, words }) => (kind === 'rescored' ? secret('rescored', words) : [])),
  ]
}

/** What of it stands in the texts: kind and words. */
export function found(texts: Iterable<string>, secrets: readonly Secret[]): string[] {
  const all = [...texts].map(folded)
  return secrets
    .filter(({ words }) => all.some((text) => words.test(text)))
    .map(({ kind, words }) => `${kind} ${words.source}`)
}

export const kindsFound = (texts: Iterable<string>, secrets: readonly Secret[]): string[] =>
  [...new Set(found(texts, secrets).map((each) => each.split(' ')[0] ?? ''))].toSorted()

export const bodiesIn = (texts: readonly string[], bodies: readonly string[]): string[] =>
  bodies.filter((body) => texts.some((text) => text.includes(body)))

/** Where the figures that were shown are somebody's own: dots, or a number that is a member's total. */
export async function pointsIn(api: OfficeClient, id: string, answers: readonly Projected[]): Promise<string[]> {
  const bodies = (await api.meeting.page({ id })).items.filter(({ kind }) => kind === 'body')
  const sheets = await Promise.all(bodies.map((item) => api.meeting.item({ id, itemId: item.id })))
  const totals = new Map(
    sheets.map((body) => [body.prefecture, body.sheets.flatMap(({ total }) => (total === null ? [] : [total]))]),
  )
  return answers.flatMap((shown) => {
    if (shown.face === 'hidden' || shown.face === 'before' || shown.item?.figures == null) return []
    const { title, figures } = shown.item
    const own = totals.get(title) ?? []
    expect(own.length).toBeGreaterThan(0)
    const isOwn = figures.value !== null && own.includes(Number(figures.value))
    return [...figures.dots.map(String), ...(isOwn ? [`${title} ${figures.value}`] : [])]
  })
}

/** What of a decision stands in the answers to the room: its word at its item or in the agenda, or its band. */
export const toldOf = ({ answers }: Heard, title: string): string[] =>
  answers.flatMap((shown) => {
    if (shown.face === 'hidden' || shown.face === 'before') return []
    const line = shown.agenda.find((each) => each.title === title)?.result ?? ''
    const announced = shown.item?.title === title ? (shown.item.announced?.word ?? '') : ''
    return [line, announced].filter((word) => word !== '')
  })
