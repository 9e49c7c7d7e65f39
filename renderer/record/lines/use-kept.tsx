import { type ReactNode, useState } from 'react'
import { ClashDialog } from '../../ui/layers/clash-dialog.tsx'

interface Kept<Value, Typed> {
  /** What is typed and not kept yet; null while nothing is. */
  readonly typed: { readonly now: Typed } | null
  readonly type: (to: Typed) => void
  readonly forget: () => void
  /** Keeps it; asks first where another value has come to stand there since the typing began. */
  readonly keep: (wanted: Value) => void
  /** The question, where there is one. */
  readonly choice: ReactNode
}

/** A value that is typed where it stands, and kept when it is left. */
export function useKept<Value, Typed = Value>(of: {
  readonly label: string
  readonly value: Value
  readonly say: (value: Value) => string
  readonly onKeep: (value: Value) => void
}): Kept<Value, Typed> {
  const { label, value, say, onKeep } = of
  const [typed, setTyped] = useState<{ readonly now: Typed; readonly from: Value } | null>(null)
  const [asked, setAsked] = useState<{ readonly wanted: Value } | null>(null)
  const forget = () => {
    setTyped(null)
    setAsked(null)
  }
  const store = (wanted: Value) => {
    forget()
    if (wanted !== value) onKeep(wanted)
  }
  return {
    typed,
    type: (now) => setTyped({ now, from: typed === null ? value : typed.from }),
    forget,
    keep(wanted) {
      if (typed !== null && typed.from !== value && wanted !== value) setAsked({ wanted })
      else store(wanted)
    },
    choice: asked !== null && (
      <ClashDialog
        clashes={[{ field: label, label, theirs: say(value), yours: say(asked.wanted) }]}
        onTakeTheirs={forget}
        onKeepYours={() => store(asked.wanted)}
        onClose={() => setAsked(null)}
      />
    ),
  }
}
