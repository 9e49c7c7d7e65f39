import { useState } from 'react'
import { Button, type ButtonLook } from '../button.tsx'
import { type ReadPart, useLater } from '../later.ts'

export interface LaterLayerProps<Props> {
  label: string
  popup: 'menu' | 'dialog'
  look?: ButtonLook
  small?: boolean
  /** What stands here from the first press on, and is open at once; it bears the same label. */
  read: ReadPart<Props>
  given: Props
}

/** The button of a menu or a list that every start shows and few starts open: loaded when it is pressed. */
export function LaterLayer<Props extends object>({ label, popup, look, small, read, given }: LaterLayerProps<Props>) {
  const [pressed, setPressed] = useState(false)
  const Layer = useLater(read, pressed)
  if (Layer !== null) return <Layer {...given} />
  return (
    <Button look={look ?? 'plain'} small={small ?? false} aria-haspopup={popup} onClick={() => setPressed(true)}>
      {label}
    </Button>
  )
}
