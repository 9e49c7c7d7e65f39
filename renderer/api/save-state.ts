import { createStore, type StoreApi } from 'zustand'

/** What the top bar says of the officer's work. */
export interface SaveState {
  /** Commands under way. */
  readonly running: number
  /** Epoch milliseconds of the last one that was stored. */
  readonly savedAt: number | null
  /** Why the last one could not be stored (disk, connection, defect); gone with the next that is. */
  readonly failure: string | null
  begin: () => void
  succeed: (at: number) => void
  /** Refused by a rule, a limit or another's edit: it is said where it was typed, and nothing is wrong with storing. */
  refuse: () => void
  fail: (message: string) => void
}

export const createSaveState = (): StoreApi<SaveState> =>
  createStore<SaveState>((set) => ({
    running: 0,
    savedAt: null,
    failure: null,
    begin: () => set((now) => ({ running: now.running + 1 })),
    succeed: (at) => set((now) => ({ running: now.running - 1, savedAt: at, failure: null })),
    refuse: () => set((now) => ({ running: now.running - 1 })),
    fail: (message) => set((now) => ({ running: now.running - 1, failure: message })),
  }))

/** When nothing is under way any more: what is put back then is the last deed, and not the one before it. */
export const whenStored = (saving: StoreApi<SaveState>): Promise<void> =>
  new Promise((resolve) => {
    if (saving.getState().running === 0) return resolve()
    const stop = saving.subscribe(({ running }) => {
      if (running > 0) return
      stop()
      resolve()
    })
  })

const clock = new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' })

/** 「保存済み 14:02」「保存中」「保存できません」; nothing before the first deed. */
export function saveWord(state: Pick<SaveState, 'running' | 'savedAt' | 'failure'>): string {
  if (state.running > 0) return '保存中…'
  if (state.failure !== null) return '■ 保存できません'
  return state.savedAt === null ? '' : `保存済み ${clock.format(state.savedAt)}`
}
