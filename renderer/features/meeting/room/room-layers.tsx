import { useState } from 'react'
import { PeoplePanel } from './attendance/people-panel.tsx'
import type { KeyedMember } from './person-keys.ts'
import { EntriesPanel } from './record/entries-panel.tsx'
import { lastStrikable } from './record/strikable.ts'
import { StrikeDialog } from './record/strike-dialog.tsx'
import type { MeetingPage } from './records.ts'
import { useRoomKey } from './use-room-keys.ts'

type Layer = 'people' | 'entries' | 'strike'

/** What lies over the room at a key: who is here, what has happened, and the last line to be struck. */
export function RoomLayers({ page, people }: { page: MeetingPage; people: readonly KeyedMember[] }) {
  const [open, setOpen] = useState<Layer | null>(null)
  const toggle = (layer: Layer) => setOpen((now) => (now === layer ? null : layer))
  useRoomKey('people', () => toggle('people'))
  // F8 with nobody to leave or to return.
  useRoomKey('moves', () => page.stage !== 'planned' && toggle('people'))
  useRoomKey('entries', () => toggle('entries'))
  useRoomKey('strike', () => setOpen('strike'))
  const close = () => setOpen(null)
  return (
    <>
      <PeoplePanel page={page} people={people} open={open === 'people'} onClose={close} />
      <EntriesPanel page={page} open={open === 'entries'} onClose={close} />
      {open === 'strike' && <StrikeDialog page={page} entry={lastStrikable(page.entries)} onClose={close} />}
    </>
  )
}
