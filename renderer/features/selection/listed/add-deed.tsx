import type { ReactNode } from 'react'
import { ButtonLink } from '../../../ui/button.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { KeyHint } from '../../../ui/kbd.tsx'

/** Above a list: the key that begins a record, and its button where the empty list does not show it itself. */
export function AddDeed({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  return (
    <>
      <KeyHint keys={['N']}>記録する</KeyHint>
      {!isEmpty && children}
    </>
  )
}

/** The button that begins a record; the focus comes back to it. */
export const AddLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <ButtonLink look="primary" to={to} {...landsHere('add')}>
    {children}
  </ButtonLink>
)
