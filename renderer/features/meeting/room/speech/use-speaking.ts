import { useEffect, useEffectEvent, useState } from 'react'
import { forget, keep, keptAt, useKeptDrafts } from '../../../../api/kept-drafts.ts'
import { useApi, useLine, usePerson } from '../../../../api/office.tsx'
import type { Speech } from '../records.ts'
import { roomPlace } from '../room-place.ts'
import { leftLine } from './left-line.ts'
import { createSpeechKeeper, type Line, type SpeechKeeper } from './speech-keeper.ts'

/** What was being typed when the program was ended, the newest last. */
function linesLeft(keys: readonly string[], prefix: string): Line[] {
  return keys.flatMap((key) => {
    const kept = key.startsWith(prefix) ? keptAt(key) : null
    const line = kept === null ? null : lineOf(key.slice(prefix.length), kept.values, kept.revision)
    return line === null ? [] : [line]
  })
}

function lineOf(speechId: string, values: unknown, revision: number): Line | null {
  if (typeof values !== 'object' || values === null) return null
  const said = new Map<string, unknown>(Object.entries(values))
  const [itemId, memberId, words] = [said.get('itemId'), said.get('memberId'), said.get('words')]
  if (typeof itemId !== 'string' || typeof words !== 'string' || words.trim() === '') return null
  return {
    speechId,
    itemId,
    memberId: typeof memberId === 'string' ? memberId : null,
    words,
    ...(revision > 0 ? { revision } : {}),
  }
}

/**
 * Stores the speeches of a meeting, with what was left of them on this PC beside those that the office has: the line that was
 * being typed comes last.
 */
export function useSpeaking(
  meetingId: string,
  speeches: readonly Speech[],
): { keeper: SpeechKeeper; left: readonly Line[] } {
  const { saving, changes } = useLine()
  const api = useApi()
  const prefix = `${usePerson()}/speech/${meetingId}/`
  const keys = useKeptDrafts()
  const [found] = useState(() =>
    linesLeft(
      keys.toReversed().map(({ key }) => key),
      prefix,
    ).map((line) => ({ line, own: leftLine(line, speeches) })),
  )
  const [left] = useState(() => found.flatMap(({ own }) => own ?? []))
  const [keeper] = useState(() =>
    createSpeechKeeper({
      send: async (line) => {
        saving.getState().begin()
        try {
          const saved = await api.meeting.speak({ id: meetingId, ...line })
          saving.getState().succeed(Date.now())
          return saved
        } catch (failure) {
          // Said beside the line: the words are on this PC and are sent again.
          saving.getState().refuse()
          throw failure
        }
      },
      keep: ({ speechId, itemId, memberId, words, revision }) =>
        keep(prefix + speechId, {
          revision: revision ?? 0,
          at: Date.now(),
          values: { itemId, memberId, words },
          place: roomPlace(meetingId, itemId),
          title: document.title,
        }),
      forget: (speechId) => forget(prefix + speechId),
      onSaved: (saved) =>
        changes.place(api.meeting.speeches, { id: meetingId }, saved, (shown) =>
          shown.some(({ id }) => id === saved.id)
            ? shown.map((each) => (each.id === saved.id ? saved : each))
            : [...shown, saved],
        ),
    }),
  )
  const begin = useEffectEvent(() => {
    for (const { line, own } of found) {
      if (own === null) {
        forget(prefix + line.speechId)
        continue
      }
      const { stored, lost, ...held } = own
      keeper.begin(held, stored, lost)
      keeper.type(held.speechId, held.words)
    }
    for (const line of left.slice(0, -1)) keeper.finish(line.speechId)
  })
  useEffect(() => {
    begin()
    const hide = () => keeper.flush()
    window.addEventListener('pagehide', hide)
    return () => {
      window.removeEventListener('pagehide', hide)
      keeper.flush()
    }
  }, [keeper])
  return { keeper, left }
}
