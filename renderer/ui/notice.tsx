import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { usePlacePath } from './go.ts'
import styles from './notice.module.css'

export interface Notice {
  /** What was done, in the past: 「課題を削除しました」. */
  text: string
  tone?: 'done' | 'trouble'
  /** Puts it back; shown as 「元に戻す」. */
  undo?: () => unknown
  /** Another thing to do next: 「開く」. */
  action?: { label: string; run: () => unknown }
}

interface Shown extends Notice {
  id: number
  /** When it was told, in ms of this window. */
  at: number
}

interface Notices {
  shown: readonly Shown[]
  notify: (notice: Notice) => void
  dismiss: (id: number) => void
  /** Somebody went elsewhere: what was told of the place before goes, trouble excepted. */
  leaveBehind: () => void
  clear: () => void
}

/** A deed that leads on by itself does so within this time (ms) of telling that it is done; what it told comes along. */
const ledOn = 1000

const makeNotices = (): StoreApi<Notices> =>
  createStore<Notices>((set, get) => ({
    shown: [],
    // One deed at a time: the newest takes the place of the one before. Trouble stays until somebody closes it, or the
    // same is said again.
    notify: (notice) => {
      const troubles = get().shown.filter(({ tone, text }) => tone === 'trouble' && text !== notice.text)
      set({ shown: [...troubles.slice(-2), { ...notice, id: nextId(get().shown), at: performance.now() }] })
    },
    dismiss: (id) => set({ shown: get().shown.filter((each) => each.id !== id) }),
    leaveBehind: () => {
      const staying = get().shown.filter(({ tone, at }) => tone === 'trouble' || performance.now() - at < ledOn)
      if (staying.length < get().shown.length) set({ shown: staying })
    },
    clear: () => set({ shown: [] }),
  }))

const nextId = (shown: readonly Shown[]): number => Math.max(0, ...shown.map((each) => each.id)) + 1

const NoticeContext = createContext<StoreApi<Notices> | null>(null)

const useNotices = (): StoreApi<Notices> => {
  const store = useContext(NoticeContext)
  if (store === null) throw new Error('NoticeProvider is missing above this component')
  return store
}

/** Around the whole program: gives `useNotify` to everything below and shows what is notified. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const store = useMemo(makeNotices, [])
  return (
    <NoticeContext value={store}>
      {children}
      <NoticeArea />
    </NoticeContext>
  )
}

/** Says what was done, over the top bar and so over nobody's work, with 「元に戻す」 where it can be undone. */
export const useNotify = (): ((notice: Notice) => void) => useStore(useNotices(), (state) => state.notify)

/** Takes away what was said to whoever leaves: the next person at this window has done none of it, nor may know of it. */
export const useClearNotices = (): (() => void) => useStore(useNotices(), (state) => state.clear)

function NoticeArea() {
  const store = useNotices()
  const shown = useStore(store, (state) => state.shown)
  const [path] = usePlacePath()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place that one comes to is the reason
  useEffect(() => store.getState().leaveBehind(), [path])
  return (
    <div className={styles['area']} role="status" aria-live="polite">
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onLeave={() => store.getState().dismiss(notice.id)} />
      ))}
    </div>
  )
}

/** Long enough to read and reach; stays while the mouse or the focus is on it, and until closed when it is trouble. */
const restTime = 8000

function NoticeLine({ notice, onLeave }: { notice: Shown; onLeave: () => void }) {
  const [held, setHeld] = useState(false)
  const stays = held || notice.tone === 'trouble'
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving is the same deed at every drawing
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onLeave, restTime)
    return () => clearTimeout(timer)
  }, [stays])
  const run = (deed: () => unknown) => {
    void deed()
    onLeave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the notice while somebody looks at it
    <div
      className={styles['notice']}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {notice.tone === 'trouble' && <b>■</b>}
      <span>{notice.text}</span>
      {notice.undo !== undefined && (
        <button type="button" onClick={() => notice.undo !== undefined && run(notice.undo)}>
          元に戻す
        </button>
      )}
      {notice.action !== undefined && (
        <button type="button" onClick={() => notice.action !== undefined && run(notice.action.run)}>
          {notice.action.label}
        </button>
      )}
      <button type="button" className={styles['close']} onClick={onLeave}>
        閉じる
      </button>
    </div>
  )
}
