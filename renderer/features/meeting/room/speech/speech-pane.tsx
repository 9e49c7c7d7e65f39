import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useAnswer, useCommand } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Kbd } from '../../../../ui/kbd.tsx'
import { isPane } from '../../../../ui/keys/panes.ts'
import { Answer, ErrorNote } from '../../../../ui/states.tsx'
import type { KeyedMember } from '../person-keys.ts'
import type { Item, MeetingPage, Speech } from '../records.ts'
import { useRoomKey } from '../use-room-keys.ts'
import { type SaidLine, SaidLines } from './said-lines.tsx'
import { isApart, SpeakerRow } from './speaker-row.tsx'
import styles from './speech.module.css'
import { SpeechField } from './speech-field.tsx'
import type { Line, SpeechKeeper } from './speech-keeper.ts'

export interface SpeechPaneProps {
  page: MeetingPage
  item: Item
  people: readonly KeyedMember[]
  keeper: SpeechKeeper
  /** What was under the hand when the program was ended. */
  left: Line | undefined
  /** Where the speeches do not show: a person's key brings them. */
  onBegin?: () => void
}

/** 発言 of one item: what was said, the line under the hand, and one key a person for the next. */
export function SpeechPane({ page, item, people, keeper, left, onBegin }: SpeechPaneProps) {
  const api = useApi()
  const meetingId = page.id
  // New lines are begun only on the item that is open.
  const mayBegin = page.stage === 'open' && page.currentId === item.id
  const answer = useAnswer(api.meeting.speeches, { id: meetingId })
  const waiting = useStore(keeper.state, (state) => state.waiting)
  const [active, setActive] = useState<Line | null>(left?.itemId === item.id ? left : null)
  const hand = useRef<string | null>(null)
  useEffect(() => {
    hand.current = active?.speechId ?? null
  })
  // The item is left: so is the line.
  useEffect(
    () => () => {
      if (hand.current !== null) keeper.finish(hand.current)
    },
    [keeper],
  )
  // What it was said on is decided: so is the line.
  const isOver = !mayBegin && active !== null && active.revision === undefined
  useEffect(() => {
    if (!isOver) return
    if (hand.current !== null) keeper.finish(hand.current)
    setActive(null)
  }, [isOver, keeper])
  const unsay = useCommand(api.meeting.unsay, {
    done: '発言を削除しました',
    undo: (input, output) => () => api.meeting.unsay({ ...input, removed: false, revision: output.revision }),
  })
  const foot = useRef<HTMLDivElement>(null)

  const close = () => {
    if (active !== null) keeper.finish(active.speechId)
    setActive(null)
  }
  const open = (line: Line, stored: string | null) => {
    if (active !== null) keeper.finish(active.speechId)
    keeper.begin(line, stored)
    setActive(line)
  }
  const speak = (memberId: string | null) => {
    onBegin?.()
    open({ speechId: crypto.randomUUID(), itemId: item.id, memberId, words: '' }, null)
  }
  useRoomKey('person', ({ sign }) => {
    if (!mayBegin) return false
    const person = people.find((each) => each.sign === sign)?.member
    if (sign === '0') return speak(null)
    if (person === undefined || isApart(item, person.id)) return false
    return speak(person.id)
  })
  const nameOf = (memberId: string | null) => {
    const member = people.find((each) => each.member.id === memberId)?.member
    return member === undefined ? '発言' : member.name
  }
  const remove = (line: Line) => {
    keeper.drop(line.speechId)
    if (active?.speechId === line.speechId) setActive(null)
    // It was stored at a pause since the field was opened.
    const revision = answer.data?.find(({ id }) => id === line.speechId)?.revision
    if (revision !== undefined) void unsay.run({ id: meetingId, speechId: line.speechId, removed: true, revision })
  }
  const done = () => {
    close()
    foot.current?.querySelector('button')?.focus()
  }
  useRoomKey('leave', () => {
    if (active === null || document.activeElement?.id !== active.speechId) return false
    done()
    return true
  })
  const field = active !== null && (
    <SpeechField
      key={active.speechId}
      keeper={keeper}
      line={active}
      name={nameOf(active.memberId)}
      onDone={done}
      onDelete={active.revision === undefined ? null : () => remove(active)}
    />
  )
  return (
    <section className={styles['pane']} aria-label="発言" {...isPane}>
      <h2>
        発言
        <span className="sub">
          {active === null
            ? '人のキーで新しい行を始めます'
            : 'Enter で終える　Shift+Enter で改行　Alt+人のキーで次の人へ'}
        </span>
      </h2>
      <div className={styles['scroll']}>
        <Answer of={answer}>
          {(speeches) => (
            <SaidLines
              keeper={keeper}
              lines={linesOf(speeches, waiting, item.id).filter(({ speechId }) => speechId !== active?.speechId)}
              nameOf={nameOf}
              onEdit={(line) => open(line, line.words)}
              onDelete={remove}
            />
          )}
        </Answer>
        {field}
        <ErrorNote error={unsay.error} />
      </div>
      <div ref={foot}>
        {mayBegin ? (
          <SpeakerRow people={people} item={item} onSpeak={speak} />
        ) : (
          <p className="sub">
            新しい発言は、議題に入ってから記録します。行を選んで <Kbd>Enter</Kbd> で直せます。
          </p>
        )}
      </div>
    </section>
  )
}

/** As they were said: what is stored, with what is on its way laid over it. */
function linesOf(speeches: readonly Speech[], waiting: readonly Line[], itemId: string): SaidLine[] {
  const own = waiting.filter((line) => line.itemId === itemId)
  const stored = speeches.filter((each) => each.itemId === itemId && !each.removed)
  const known = new Set(stored.map(({ id }) => id))
  return [
    ...stored
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ id, memberId, words, at, revision }) => ({
        speechId: id,
        itemId,
        memberId,
        words: own.find(({ speechId }) => speechId === id)?.words ?? words,
        at,
        revision,
      })),
    ...own.filter(({ speechId }) => !known.has(speechId)).map((line) => ({ ...line, at: null })),
  ]
}
