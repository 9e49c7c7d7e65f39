import { createContext, useContext, useEffect, useRef } from 'react'
import type { StoreApi } from 'zustand'
import { createStore } from 'zustand'

/** A file that lies in the office already; it need not be sent. */
export interface StoredFile {
  readonly fileId: string
  readonly name: string
}
/** What lay in a folder that was put in and is not read from there; it is named, with why. */
export interface LeftOut {
  readonly name: string
  readonly leftOut: string
}
/** What comes in: from the PC, or from the office itself. */
export type Incoming = File | StoredFile | LeftOut

type Taker = (files: readonly Incoming[]) => void

export interface DropTargets {
  /** The newest screen that takes files comes first. */
  readonly takers: readonly { readonly words: string; readonly take: Taker }[]
  /** Files dropped where no screen took them, until one does. */
  readonly waiting: readonly Incoming[]
  add: (taker: { words: string; take: Taker }) => () => void
  drop: (files: readonly Incoming[]) => boolean
  collect: () => readonly Incoming[]
}

export const createDropTargets = (): StoreApi<DropTargets> =>
  createStore<DropTargets>((set, get) => ({
    takers: [],
    waiting: [],
    add: (taker) => {
      set({ takers: [taker, ...get().takers] })
      return () => set({ takers: get().takers.filter((each) => each !== taker) })
    },
    drop: (files) => {
      const [first] = get().takers
      if (first === undefined) set({ waiting: files })
      else first.take(files)
      return first !== undefined
    },
    collect: () => {
      const files = get().waiting
      if (files.length > 0) set({ waiting: [] })
      return files
    },
  }))

export const DropContext = createContext<StoreApi<DropTargets> | null>(null)

/**
 * Takes the files that are dropped anywhere on the window while this screen is shown. Where no screen takes them, the
 * window goes to 公募・応募, whose screen then gets them by this same call.
 */
export function useDropTarget(take: Taker, words = 'ここにドロップすると応募として取り込みます'): void {
  const targets = useContext(DropContext)
  const newest = useRef(take)
  useEffect(() => {
    newest.current = take
  })
  useEffect(() => {
    const remove = targets?.getState().add({ words, take: (files) => newest.current(files) })
    const waiting = targets?.getState().collect() ?? []
    if (waiting.length > 0) newest.current(waiting)
    return remove
  }, [targets, words])
}
