import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { ButtonLink } from '../../ui/button.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { go } from '../../ui/go.ts'
import { KeyHint } from '../../ui/kbd.tsx'
import { useAddKey } from '../../ui/keys/add-key.ts'
import { PageHeader } from '../../ui/pane.tsx'
import { addressOf } from './place.ts'

/** The way to one more record of a room, by button and by N; null for whoever may not. */
export function useAdding(room: string, label: string, mayAdd: boolean): ReactNode {
  const address = addressOf(room, 'new')
  useAddKey(mayAdd ? () => go(address) : null)
  if (!mayAdd) return null
  return (
    <ButtonLink look="primary" to={address} {...landsHere('add')}>
      {label}
    </ButtonLink>
  )
}

/** Which record of a room stands in its panel: a new one by the address, another by a press of 「直す」. */
export function useWriting(room: string, mayAdd: boolean) {
  const { item } = useParams<{ item?: string }>()
  const [editing, edit] = useState<string | null>(null)
  const onClose = (id?: string) => {
    edit(null)
    if (item === 'new') go(addressOf(room, id), { replace: true })
  }
  return { edit, panel: { item: item === 'new' && mayAdd ? 'new' : editing, onClose } }
}

interface RoomHeaderProps {
  title: string
  sub: string | undefined
  /** What N adds. */
  adds: string
  /** What `useAdding` gave. */
  adding: ReactNode
  isEmpty: boolean
  children?: ReactNode
}

/** Title line of a room of 人材 that lists one kind of record: an empty list has its button in its own middle. */
export const RoomHeader = ({ title, sub, adds, adding, isEmpty, children }: RoomHeaderProps) => (
  <PageHeader
    title={title}
    documentTitle={`${title} 人材`}
    sub={sub}
    actions={
      adding !== null && (
        <>
          <KeyHint keys={['N']}>{adds}</KeyHint>
          {children}
          {!isEmpty && adding}
        </>
      )
    }
  />
)
