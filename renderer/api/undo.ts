import { createStore, type StoreApi } from 'zustand'

export interface UndoStep {
  /** What is put back: 「課題の削除」. */
  readonly label: string
  readonly run: () => Promise<unknown>
}

export interface UndoStack {
  readonly steps: readonly UndoStep[]
  push: (step: UndoStep) => void
  /** Takes the newest step (or this one) off and does it; null when there is none. */
  undo: (step?: UndoStep) => Promise<UndoStep | null>
  clear: () => void
}

/** Deeds of this window that can still be put back, newest last. Fifty are kept. */
export const createUndoStack = (): StoreApi<UndoStack> =>
  createStore<UndoStack>((set, get) => ({
    steps: [],
    push: (step) => set({ steps: [...get().steps, step].slice(-50) }),
    undo: async (step = get().steps.at(-1)) => {
      if (step === undefined || !get().steps.includes(step)) return null
      set({ steps: get().steps.filter((each) => each !== step) })
      await step.run()
      return step
    },
    clear: () => set({ steps: [] }),
  }))
