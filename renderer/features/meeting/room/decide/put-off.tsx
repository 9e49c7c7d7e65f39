import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

const ways = { deferred: '後に回す', carried: '次回へ継続' } as const

/** 後に回す and 次回へ継続: the item is left, and taken up again from the list. */
export function PutOff({ page, item, onDone }: { page: MeetingPage; item: Item; onDone: () => void }) {
  const [way, setWay] = useState<keyof typeof ways | null>(null)
  useRoomKey('putOff', ({ until }) => setWay(until))
  return (
    <div className={styles['putOff']}>
      <Button small shortcut="F12" onClick={() => setWay('deferred')}>
        {ways.deferred}
      </Button>
      <Button small shortcut="Shift F12" onClick={() => setWay('carried')}>
        {ways.carried}
      </Button>
      {way !== null && (
        <ReasonDialog
          meetingId={page.id}
          title={`「${item.title}」を${way === 'deferred' ? '後に回す' : '次回へ継続とする'}`}
          deedLabel={ways[way]}
          isRequired={way === 'carried'}
          deed={(reason) => ({ kind: way, itemId: item.id, reason })}
          onClose={() => setWay(null)}
          onDone={onDone}
        />
      )}
    </div>
  )
}
