import { type ComponentType, useEffect, useState } from 'react'
import { Loading } from '../ui/states.tsx'
import { laterParts } from './later-parts.ts'

type ScreenModule = Readonly<Record<string, ComponentType>>

const parts = import.meta.glob<ScreenModule>(['../features/**/*-screen.tsx', '!../features/home/*'])
// ホーム is what a start shows: it comes with the program, in one piece.
const loaded = new Map(Object.entries(import.meta.glob<ScreenModule>('../features/home/*-screen.tsx', { eager: true })))

async function load(part: string): Promise<void> {
  const read = parts[part]
  if (read === undefined) throw new Error(`there is no ${part}`)
  loaded.set(part, await read())
}

/**
 * A screen, by its file under `renderer/features` and its export; its part of the program is loaded when it is first
 * shown. Not by React's `lazy`: that holds a screen back for 300 ms once its placeholder was seen.
 */
export function LoadedScreen({ file, name }: { file: string; name: string }) {
  const part = `../features/${file}`
  const [failure, setFailure] = useState<unknown>(null)
  const [, setHere] = useState(loaded.has(part))
  useEffect(() => {
    if (loaded.has(part)) setHere(true)
    else load(part).then(() => setHere(true), setFailure)
  }, [part])
  if (failure !== null) throw failure
  const found = loaded.get(part)
  if (found === undefined) return <Loading />
  const Screen = found[name]
  if (Screen === undefined) throw new Error(`${file} has no ${name}`)
  return <Screen />
}

/** The first screen asks its questions and is painted before anything else is loaded. */
const startMs = 1500
/** Between two parts: whoever types or scrolls meanwhile does not feel them. */
const pauseMs = 100

/** Loads the rest of the program part by part, so that no screen is waited for later. The answer stops it. */
export function loadTheRest(): () => void {
  const screens = Object.keys(parts).filter((part) => !loaded.has(part))
  const waiting = [...Object.values(laterParts), ...screens.map((part) => () => load(part))]
  let stopped = false
  let turn = setTimeout(next, startMs)
  async function next(): Promise<void> {
    const read = waiting.shift()
    if (read === undefined) return
    // One that fails now says so when it is shown.
    await read().catch(() => undefined)
    if (!stopped) turn = setTimeout(next, pauseMs)
  }
  return () => {
    stopped = true
    clearTimeout(turn)
  }
}
