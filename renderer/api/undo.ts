import { createStore, type StoreApi } from 'zustand'

export interface UndoStep {
  /** What was done, as it was told: 「課題を削除しました」. */
  readonly label: string
  /** What is put back, where it has a value before and after: 「必要性 3 → 4」. */
  readonly was?: string | undefined
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
export function createUndoStack(): StoreApi<UndoStack> {
  // Ctrl+Z twice in a row: the older deed is put back on what the newer one's undoing has left.
  let former: Promise<unknown> = Promise.resolve()
  return createStore<UndoStack>((set, get) => ({
    steps: [],
    push: (step) => set({ steps: [...get().steps, step].slice(-50) }),
    undo: async (step = get().steps.at(-1)) => {
      if (step === undefined || !get().steps.includes(step)) return null
      set({ steps: get().steps.filter((each) => each !== step) })
      const turn = former.then(() => step.run())
      former = turn.catch(() => undefined)
      await turn
      return step
    },
    clear: () => set({ steps: [] }),
  }))
}

/** What is told when it is put back. */
export const undoneWords = ({ label, was }: UndoStep): string =>
  was === undefined || was === '' ? `元に戻しました(${label})` : `${was} を元に戻しました`
