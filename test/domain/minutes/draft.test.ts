import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf, inOrderOfTime } from '../../../shared/domain/meeting/course.ts'
import { draftMinutes } from '../../../shared/domain/minutes/draft.ts'
import { printedMinutes } from '../../../shared/domain/minutes/layout.ts'
import { secretsOf } from '../../../shared/domain/minutes/nameless.ts'
import { wordsOf } from '../../../shared/domain/minutes/paragraph.ts'
import { shownParagraph } from '../../../shared/domain/minutes/shown.ts'
import { clockOf, type MinutesSource } from '../../../shared/domain/minutes/source.ts'
import { searchKey } from '../../../shared/domain/search-key.ts'
import { anyMeeting } from './any-meeting.ts'

const shown = (source: MinutesSource) => {
  const proxies = source.entries.flatMap(({ deed }) => (deed.kind === 'came' && deed.proxy !== '' ? [deed.proxy] : []))
  const secrets = secretsOf(source.members, proxies, source.bodies)
  return draftMinutes(source).map((each) => shownParagraph(each, undefined, secrets))
}
/** Written by itself: blanks, width, kana and variants of letters do not count. */
const folded = (text: string): string => searchKey(text).replaceAll(' ', '')

describe('議事概要 drawn from any meeting', () => {
  it('names every item that was decided or carried over once in 6, and no other', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const course = courseOf(source.plan, source.entries)
        const ended = [...course.items.values()].flatMap(({ item, state, decision }) =>
          (state === 'decided' && decision !== null) || state === 'carried' ? [item.id] : [],
        )
        const outcomes = shown(source).filter(({ kind }) => kind === 'outcome')
        expect(outcomes.map(({ itemId }) => itemId).toSorted()).toEqual(ended.toSorted())
        for (const { item, decision } of course.items.values())
          if (decision !== null && decision.result !== 'agreed' && ended.includes(item.id))
            expect(outcomes.filter(({ words }) => words.startsWith(`${item.title}を`))).toHaveLength(1)
      }),
    )
  })

  it('tells every leaving once, with its name and time inside and without a name for the public', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const paragraphs = shown(source)
        for (const { id, at, deed } of inOrderOfTime(source.entries)) {
          if (deed.kind !== 'left') continue
          const own = paragraphs.filter(({ key }) => key === `entry:${id}`)
          const name = source.members.find((each) => each.id === deed.memberId)?.name ?? '?'
          expect(own).toHaveLength(1)
          expect(own[0]?.words).toContain(name)
          expect(own[0]?.words).toContain(clockOf(at))
          expect(own[0]?.publicWords).toContain(clockOf(at))
          expect(folded(own[0]?.publicWords ?? '')).not.toContain(folded(name))
        }
      }),
    )
  })

  it('lets no name of a member, no body that was not selected, and no place into the public version', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const lines = printedMinutes(shown(source), 'public')
        const closed = source.bodies.filter(({ isSelected }) => !isSelected)
        const never = [
          ...source.members.map(({ name }) => name),
          '代理 四郎',
          ...closed.flatMap(({ prefecture, kana }) => [prefecture, kana]),
        ].map(folded)
        for (const { words } of lines) {
          const key = folded(words)
          expect(never.filter((each) => key.includes(each))).toEqual([])
          expect(words).not.toMatch(/[0-9０-９]位|[0-9０-９]+[.．][0-9０-９]+点/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out all that is of a body that was not selected, and for a name alone replaces it and leaves out nothing', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const selected = new Set(source.bodies.flatMap((each) => (each.isSelected ? [each.applicationId] : [])))
        const ofClosed = new Set(
          source.plan.items.flatMap(({ id, kind, applicationId }) =>
            kind === 'body' && !selected.has(applicationId ?? '') ? [id] : [],
          ),
        )
        for (const each of shown(source)) {
          if (each.itemId !== null && ofClosed.has(each.itemId)) expect(each.publicWords).toBeNull()
          expect(each.dropped).not.toBe('name')
        }
      }),
    )
  })

  it('tells what was said of an item below that item, and nothing of it is lost', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const paragraphs = shown(source)
        for (const { id, words, itemId } of source.speeches) {
          const own = paragraphs.filter(({ speechId }) => speechId === id)
          expect(own).toHaveLength(1)
          expect(own[0]?.words).toContain(words.trim())
          const opened = paragraphs.findIndex((each) => each.itemId === itemId && ['point', 'body'].includes(each.kind))
          const at = paragraphs.findIndex(({ speechId }) => speechId === id)
          if (opened !== -1) expect(at).toBeGreaterThan(opened)
        }
      }),
    )
  })

  it('has one paragraph a key, and numbers without a gap in both versions', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        const paragraphs = shown(source)
        expect(new Set(paragraphs.map(({ key }) => key)).size).toBe(paragraphs.length)
        for (const version of ['internal', 'public'] as const) {
          const lines = printedMinutes(paragraphs, version)
          const marks = (kinds: readonly string[]) =>
            lines.filter(({ kind }) => kinds.includes(kind)).map(({ mark }) => mark)
          expect(marks(['head', 'heading'])).toEqual(marks(['head', 'heading']).map((_, index) => String(index + 1)))
          for (const kind of ['point', 'outcome'])
            expect(marks([kind])).toEqual(marks([kind]).map((_, index) => `(${index + 1})`))
        }
      }),
    )
  })

  it('says in both versions what the segments say', () => {
    fc.assert(
      fc.property(anyMeeting, (source) => {
        for (const each of shown(source)) {
          expect(wordsOf(each.said)).toBe(each.words)
          if (each.publicWords !== null) expect(each.said.map(({ open }) => open).join('')).toBe(each.publicWords)
        }
      }),
    )
  })
})
