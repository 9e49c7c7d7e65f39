import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react'
import { isConverting } from '../../../ui/composition.ts'
import { inDialog } from '../../../ui/next.ts'
import { isTaken, type RoomDeed, type RoomDeedKind, type RoomDeeds, roomDeed } from './room-keys.ts'

/**
 * By deed what does it: of several the last that has come, which lies over the others. It answers false where it had no
 * use for the key after all: the one below it is asked, and in the end the browser.
 */
type RoomKeys = { readonly [Kind in RoomDeedKind]: ((of: RoomDeeds[Kind]) => unknown)[] }

const noKeys = (): RoomKeys => ({
  result: [],
  papers: [],
  firmness: [],
  scores: [],
  entries: [],
  moves: [],
  people: [],
  hide: [],
  face: [],
  project: [],
  announce: [],
  putOff: [],
  step: [],
  go: [],
  strike: [],
  person: [],
  leave: [],
})

const RoomKeysContext = createContext<RoomKeys | null>(null)
export const RoomKeysProvider = RoomKeysContext.Provider

/** What this part of the room does at a key, as long as it is on the screen. */
export function useRoomKey<K extends RoomDeedKind>(kind: K, run: (of: RoomDeeds[K]) => unknown): void {
  const keys = useContext(RoomKeysContext)
  const answer = useEffectEvent(run)
  useEffect(() => {
    if (keys === null) return
    const own = (of: RoomDeeds[K]) => answer(of)
    const answers: RoomKeys[K] = keys[kind]
    answers.push(own)
    return () => {
      answers.splice(answers.indexOf(own), 1)
    }
  }, [keys, kind])
}

const writable = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]'
/** Only these work from within a layer: the key that has opened it closes it. */
const throughLayers: readonly RoomDeedKind[] = ['entries', 'people', 'hide']
/** A layer in which a person's key is meant for its lines. */
const holdsPeople = '[data-people]'

function isHeldBack({ kind }: RoomDeed): boolean {
  const layer = inDialog()
  if (layer === undefined || throughLayers.includes(kind)) return false
  return kind !== 'person' || layer.querySelector(holdsPeople) === null
}

function answer<Kind extends RoomDeedKind>(keys: RoomKeys, { kind, of }: RoomDeed<Kind>): boolean {
  return keys[kind].toReversed().some((run) => run(of) !== false)
}

/** Listens once for the whole room, before the window: the room's Ctrl+Z is another than the program's. */
export function useRoomListener(): RoomKeys {
  const [keys] = useState(noKeys)
  useEffect(() => {
    let withAlt = false
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      const deed = roomDeed(event, target?.matches(writable) === true)
      if (isTaken(event) && !isConverting(event)) event.preventDefault()
      if (deed === null) return
      if (isHeldBack(deed)) return
      if (target?.closest('[role="menu"]')) return
      if (deed.kind === 'go' && event.repeat) return
      // Held by what walks by arrows itself: a row of choices, a list.
      if (deed.kind === 'step' && event.key.startsWith('Arrow') && target?.closest('[data-walks]')) return
      if (!answer(keys, deed)) return
      event.preventDefault()
      event.stopPropagation()
      withAlt = event.altKey
    }
    // Of Alt+2 a window sees only the Alt that is let go, and would put the focus into its menu.
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || !withAlt) return
      withAlt = false
      event.preventDefault()
    }
    window.addEventListener('keydown', press, { capture: true })
    window.addEventListener('keyup', release, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('keyup', release, { capture: true })
    }
  }, [keys])
  return keys
}
